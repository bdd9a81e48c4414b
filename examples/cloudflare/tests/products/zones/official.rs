//! The same calls by the official package and by rtk: the requests are equal.

use crate::support::official;
use crate::zones::calls;

#[tokio::test]
async fn requests_equal_those_of_the_official_package() {
    official("zones.mjs", 25, calls::all, &[]).await;
}
