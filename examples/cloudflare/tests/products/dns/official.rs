//! The same calls by the official package and by rtk: the requests are equal.

use crate::dns::calls;
use crate::support::official;

#[tokio::test]
async fn requests_equal_those_of_the_official_package() {
    official("dns.mjs", 13, calls::all, &[]).await;
}
