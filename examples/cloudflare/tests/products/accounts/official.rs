//! The same calls by the official package and by rtk: the requests are equal.

use crate::accounts::calls;
use crate::support::{Content, Exception, Wire, official};

/// The official package repeats the id of the path in the body.
const EXCEPTIONS: [Exception; 2] = [("update", without_id), ("update everything", without_id)];

#[tokio::test]
async fn requests_equal_those_of_the_official_package() {
    official("accounts.mjs", 5, calls::all, &EXCEPTIONS).await;
}

fn without_id(wire: &mut Wire) {
    if let Content::Json(body) = &mut wire.body {
        body.as_object_mut().unwrap().remove("id").unwrap();
    }
}
