//! The same calls, by the official package and by ours: the requests are equal.

use crate::calls;
use crate::support::{Exception, official};

const EXCEPTIONS: [Exception; 2] = [
    ("scripts.get", |theirs| theirs.accepts_anything("application/javascript")),
    ("content.get", |theirs| theirs.accepts_anything("string")),
];

#[tokio::test]
async fn our_requests_are_those_of_the_official_package() {
    official("workers.mjs", 32, calls::all, &EXCEPTIONS).await;
}
