//! Ids, headers, queries and bodies that are rejected before sending.

use super::*;

#[tokio::test]
async fn id_that_is_no_path_segment_is_rejected() {
    let server = Server::always(Reply::data(&json!({"id": "x"}))).await;
    let client = server.client();
    let app = server.app();
    let long = "x".repeat(1 << 20);
    for (id, why) in [("", "is empty"), (".", "is `.`"), ("..", "is `..`"), (long.as_str(), "1048576 bytes long")] {
        for (error, name) in [
            (Session::find(&app, id).await.unwrap_err(), "`session_id`"),
            (app.sessions().find(id).await.unwrap_err(), "`session_id`"),
            (app.session(id).participants().all().await.unwrap_err(), "`session_id`"),
            (app.session(id).summary().generate().await.unwrap_err(), "`session_id`"),
            (app.session("s").participants().find(id).await.unwrap_err(), "`participant_id`"),
            (Session::find_participant_by_peer_id(&app, id).await.unwrap_err(), "`peer_id`"),
            (app.meeting("m").participants().member(id).destroy().await.unwrap_err(), "`participant_id`"),
            (app.meeting(id).update(MeetingChanges::new()).await.unwrap_err(), "`meeting_id`"),
            (Session::all(&client.account("acc-1").app(id)).await.unwrap_err(), "`app_id`"),
            (Session::all(&client.account(id).app("app-1")).await.unwrap_err(), "`account_id`"),
        ] {
            check(&error, ErrorKind::InvalidId, false, &[name, why]);
        }
    }
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn id_of_any_other_text_is_sent() {
    let server = Server::always(Reply::data(&json!({"id": "x"}))).await;
    let long = "x".repeat(20 * 1024);
    for id in ["a/b", "a?b", "%2e", "%2e%2e", "a\nb", "...", " ", "\0", long.as_str()] {
        Session::find(&server.app(), id).await.unwrap_or_else(|error| panic!("{id:?}: {error}"));
    }
    assert_eq!(server.sent().len(), 9);
}

#[tokio::test]
async fn request_that_cannot_be_written_is_rejected() {
    let server = Server::always(Reply::data(&json!({"id": "x"}))).await;
    let app = server.app();
    let find = || Session::find(&app, "sess-1");
    let unwritable = std::collections::HashMap::from([((1, 2), 3)]);
    for (error, why) in [
        (find().header("no header", "x").await.unwrap_err(), "`no header` is not a valid header name"),
        (
            find().header("Content-Length", "5").await.unwrap_err(),
            "`content-length` cannot be set: it follows from the body. Give a streamed body its length with `Body::length`",
        ),
        (find().header("host", "example.com").await.unwrap_err(), "`host` cannot be set"),
        (
            find().header("x", "line\r\nbreak: 1").await.unwrap_err(),
            "the value of the header `x` has a character that headers cannot hold",
        ),
        (find().query(&7).await.unwrap_err(), "a query must be"),
        (find().query(&[("a", "b", "c")]).await.unwrap_err(), "a query must be"),
        (find().query(&unwritable).await.unwrap_err(), "query cannot be serialized"),
        (find().query(&[("a", "x".repeat(1 << 20))]).await.unwrap_err(), "bytes"),
        (app.post("x").body(&unwritable).await.unwrap_err(), "body cannot be serialized"),
    ] {
        check(&error, ErrorKind::InvalidRequest, false, &[why]);
    }
    for path in ["", "/", "a//b", "../meetings", "a/./b"] {
        let error = app.get(path).await.unwrap_err();
        check(&error, ErrorKind::InvalidId, false, &["`path`"]);
    }
    assert_eq!(server.sent().len(), 0);
}

#[tokio::test]
async fn first_of_several_mistakes_is_reported() {
    let server = Server::always(Reply::data(&json!({"id": "x"}))).await;
    let error = Session::find(&server.app(), "..").header("no header", "x").query(&7).await.unwrap_err();
    check(&error, ErrorKind::InvalidRequest, false, &["`no header`"]);
    assert_eq!(server.sent().len(), 0);
}
