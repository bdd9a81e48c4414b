//! Livestream sessions.

use super::*;

#[tokio::test]
async fn livestream_sessions_can_be_one_object_a_list_or_empty() {
    let one =
        json!({"id": "l-1", "err_message": "LIVE", "paging": {"start_offset": 1, "end_offset": 1, "total_count": 1}});
    for (data, expected) in
        [(one, vec!["l-1"]), (json!([{"id": "l-1"}, {"id": "l-2"}]), vec!["l-1", "l-2"]), (json!([]), vec![])]
    {
        let (sent, list) = sent(data, async |app| app.session("sess-1").livestream_sessions().all().await).await;
        assert_eq!(sent.line(), "GET app-1/sessions/sess-1/livestream-sessions");
        assert_eq!(list.iter().map(|it| it.id().to_string()).collect::<Vec<_>>(), expected);
        assert!(list.iter().all(|it| it.extra().is_empty()));
    }
}

#[tokio::test]
async fn livestream_sessions_can_be_null() {
    let (_, list) = sent(Value::Null, async |app| app.session("sess-1").livestream_sessions().all().await).await;
    assert!(list.is_empty());
}

#[tokio::test]
async fn livestream_session_is_listed_in_a_session_and_found_in_the_app() {
    let server = Server::routes([
        ("GET app-1/sessions/sess-1/livestream-sessions", json!({"id": "l-1"})),
        ("GET app-1/livestreams/sessions/l-1", json!({"id": "l-1", "started_time": "now", "viewer_seconds": 3})),
    ])
    .await;
    let app = server.app();
    let mut listed = app.session("sess-1").livestream_sessions().all().await.unwrap().remove(0);
    let found = LivestreamSession::find(&app, "l-1").await.unwrap();
    assert_eq!(listed, found);
    assert_eq!((listed.viewer_seconds, found.viewer_seconds), (None, Some(3.0)));
    listed.reload().await.unwrap();
    assert_eq!(listed.viewer_seconds, Some(3.0));
    assert_eq!(
        server.lines(),
        [
            "GET app-1/sessions/sess-1/livestream-sessions",
            "GET app-1/livestreams/sessions/l-1",
            "GET app-1/livestreams/sessions/l-1"
        ]
    );
}
