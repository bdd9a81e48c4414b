//! A service by Microsoft's REST guidelines, in the manner of Azure's: versions in the query, `@odata.nextLink`, `If-Match`, operations that take long.

mod declared;
mod server;

mod errors;
mod lists;
mod operations;
mod versions;

use declared::Fabrikam;
use rtk::Client;
use server::{Fake, KEY};

use crate::quick;

fn client(fake: &Fake) -> Client<Fabrikam> {
    Fabrikam::builder().token(KEY).base_url(fake.origin()).retry(quick()).build().unwrap()
}
