//! Request lines, headers and bodies.

use super::*;

use crate::support::{line, sent};

#[tokio::test]
async fn get_has_user_agent_and_accept_and_no_body() {
    let (sent, _) = sent(json!({"id": "sess-1"}), async |app| Session::find(&app, "sess-1").await).await;
    assert_eq!(
        (sent.method.as_str(), sent.path()),
        ("GET", "/client/v4/accounts/acc-1/realtime/kit/app-1/sessions/sess-1")
    );
    assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(sent.header("accept"), Some("application/json"));
    assert_eq!(sent.header("user-agent"), Some(concat!("rtk/", env!("CARGO_PKG_VERSION"))));
    assert_eq!(sent.header("content-type"), None);
    assert_eq!(sent.json(), None);
    assert_eq!(sent.query(), []);
}

#[tokio::test]
async fn body_is_json_with_its_content_type() {
    let (sent, _) =
        sent(json!({"id": "m-1"}), async |app| app.meetings().create(NewMeeting::new().title("Ü")).await).await;
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(sent.header("content-length"), Some("14"));
    assert_eq!(sent.body, "{\"title\":\"Ü\"}".as_bytes());
    assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(sent.header("accept"), Some("application/json"));
    assert!(sent.header("user-agent").unwrap().starts_with("rtk/"));
}

#[tokio::test]
async fn post_without_a_body_has_no_content_type() {
    let (sent, _) =
        sent(json!({"status": "QUEUED"}), async |app| app.session("sess-1").summary().generate().await).await;
    assert_eq!(sent.method, "POST");
    assert_eq!((sent.header("content-type"), sent.json()), (None, None));
    assert!(matches!(sent.header("content-length"), None | Some("0")));
}

#[tokio::test]
async fn request_accepts_headers_and_query() {
    let (sent, _) = sent(json!({"id": "sess-1"}), async |app| {
        Session::find(&app, "sess-1")
            .header("x-trace", "7")
            .query(&[("a", "ü&=?"), ("b", "1")])
            .query(&json!({"c": [1, 2], "d": null, "e": {"f": true}}))
            .await
    })
    .await;
    assert_eq!(sent.header("x-trace"), Some("7"));
    assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(sent.line(), "GET app-1/sessions/sess-1?a=%C3%BC%26%3D%3F&b=1&c=1&c=2&e.f=true");
}

#[tokio::test]
async fn id_is_percent_encoded_in_its_segment() {
    for (id, segment) in [
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2e%2e", "%252e%252e"),
        ("..%2f", "..%252f"),
        ("a\nb\r\0", "a%0Ab%0D%00"),
        ("a b\\c", "a%20b%5Cc"),
        ("ü|{}\"<>^`", "%C3%BC%7C%7B%7D%22%3C%3E%5E%60"),
        ("a:b@c;d=e,f!$&'()*+~-_.", "a:b@c;d=e,f!$&'()*+~-_."),
        ("...", "..."),
    ] {
        let sent = line(json!({"id": "x"}), async |app| Session::find(&app, id).await).await;
        assert_eq!(sent, format!("GET app-1/sessions/{segment}"));
        let sent = line(json!({"chat_download_url": "x"}), async |app| app.session(id).chat().await).await;
        assert_eq!(sent, format!("GET app-1/sessions/{segment}/chat"));
        let sent =
            line(json!({"participant": {"id": "x"}}), async |app| Session::find_participant_by_peer_id(&app, id).await);
        assert_eq!(sent.await, format!("GET app-1/sessions/peer-report/{segment}"));
    }
}

#[tokio::test]
async fn account_and_app_ids_are_percent_encoded() {
    let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
    Session::find(&server.client().account("a/c").app("../apps"), "s").await.unwrap();
    assert_eq!(server.only().target, "/client/v4/accounts/a%2Fc/realtime/kit/..%2Fapps/sessions/s");
}

#[tokio::test]
async fn base_url_with_a_trailing_slash_adds_no_segment() {
    let server = Server::always(Reply::data(&json!({"id": "app-1"}))).await;
    let client = Client::builder().token(TOKEN).base_url(server.url() + "/").build().unwrap();
    App::find(&client.account("acc-1"), "app-1").await.unwrap();
    assert_eq!(server.lines(), ["GET apps/app-1"]);
}
