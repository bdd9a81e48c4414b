//! The same calls by the official package and by rtk: the requests are equal.

use crate::r2::calls;
use crate::support::official;

#[tokio::test]
async fn requests_equal_those_of_the_official_package() {
    official("r2.mjs", 32, calls::calls, &[]).await;
}
