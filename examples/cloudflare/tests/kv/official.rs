//! The official package makes the same calls: the requests are equal.

use crate::calls::calls;
use crate::wire::official;

#[tokio::test]
async fn our_requests_are_those_of_the_official_package() {
    official("kv.mjs", calls).await;
}
