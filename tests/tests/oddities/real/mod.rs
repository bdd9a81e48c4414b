//! The same of the declarations that users get: `rtk::realtime_kit`. A test for each bullet that says how a request or an
//! answer looks; what the document says of each key, the test `coverage` compares.

use super::{answering, said, server};

mod answers;
mod places;
mod writes;
