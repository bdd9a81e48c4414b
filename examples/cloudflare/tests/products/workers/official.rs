//! The same calls by the official package and by rtk: the requests are equal.

use crate::support::{Exception, official};
use crate::workers::calls;

/// The package accepts `string`, which is no media type.
const EXCEPTIONS: [Exception; 1] =
    [("content.get", |theirs| assert_eq!(theirs.accept.replace("*/*".to_owned()).as_deref(), Some("string")))];

#[tokio::test]
async fn requests_equal_those_of_the_official_package() {
    official("workers.mjs", 32, calls::all, &EXCEPTIONS).await;
}
