//! `body_key`: one key of a JSON body.

use crate::{after, app, builder};
use rtk::ErrorKind;
use rtk::realtime_kit::*;
use serde_json::json;

#[tokio::test]
async fn body_key_sets_or_replaces_a_key() {
    let server = after([]).await;
    let app = app(builder(&server));
    let new = NewMeeting::new().title("Stand-up");
    app.meetings().create(new).body_key("title", &"Retro").body_key("new_key", &[1, 2]).await.unwrap();
    assert_eq!(server.only().json(), Some(json!({"title": "Retro", "new_key": [1, 2]})));

    let server = after([]).await;
    crate::app(builder(&server)).post("anything").body_key("a", &1).json::<serde_json::Value>().await.unwrap();
    assert_eq!(server.only().json(), Some(json!({"a": 1})));

    for body in [json!([1]), json!("text"), json!(null)] {
        let error = app.post("anything").body(&body).body_key("a", &1).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{error}");
        assert!(error.to_string().contains("`a` cannot be set: the body is not a JSON object"), "{error}");
    }
}
