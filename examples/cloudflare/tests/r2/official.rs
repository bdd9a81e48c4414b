//! The same calls, by the official package and by ours: the requests are equal.

use crate::calls;
use crate::support::{Exception, official};

const EXCEPTIONS: [Exception; 4] = [
    ("read object", |theirs| theirs.accepts_anything("application/octet-stream")),
    ("read object, all", |theirs| theirs.accepts_anything("application/octet-stream")),
    ("eu: read object", |theirs| theirs.accepts_anything("application/octet-stream")),
    ("eu: read object, all", |theirs| theirs.accepts_anything("application/octet-stream")),
];

#[tokio::test]
async fn our_requests_are_those_of_the_official_package() {
    official("r2.mjs", 32, calls::calls, &EXCEPTIONS).await;
}
