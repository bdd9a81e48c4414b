//! `reload`, attributes and equality of records.

use super::*;

#[tokio::test]
async fn reload_replaces_the_attributes() {
    let server =
        Server::routes([("GET app-1/sessions/sess-1", json!({"id": "sess-1", "status": "ENDED", "now": 1}))]).await;
    let mut session = session(&server).await;
    session.reload().await.unwrap();
    session.reload().await.unwrap();
    assert_eq!(session.status, Some(SessionStatus::Ended));
    assert_eq!(server.lines(), ["GET app-1/sessions/sess-1"; 3]);
}

#[tokio::test]
async fn reload_that_fails_leaves_the_record_unchanged() {
    let server = Server::replying(|sent| match sent.target.contains("gone") {
        true => Reply::json(404, &json!({"success": false, "error": {"code": 404, "message": "no"}})),
        false => Reply::data(&json!({"id": "gone", "status": "LIVE"})),
    })
    .await;
    let mut session = Session::find(&server.app(), "sess-1").await.unwrap();
    assert!(session.reload().await.unwrap_err().is_not_found());
    assert_eq!(session.status, Some(SessionStatus::Live));
}

#[tokio::test]
async fn attributes_have_rust_names_and_json_its_own_keys() {
    let data = json!({"id": "sess-1", "meeting_display_name": "Stand-up", "status": "PAUSED", "meta": {"k": 1}});
    let (_, session) = sent(data, async |app| Session::find(&app, "sess-1").await).await;
    assert_eq!(session.attributes()["meeting_title"], "Stand-up");
    assert_eq!(session.attributes()["status"], "PAUSED");
    assert_eq!(session.attributes()["ended_at"], Value::Null);
    assert!(!session.attributes().contains_key("meeting_display_name") && !session.attributes().contains_key("meta"));
    let names: BTreeSet<_> = session.attributes().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, Session::DESCRIPTOR.attributes.iter().map(|it| it.name.to_owned()).collect());

    assert_eq!(session.attribute("meeting_title"), Some("Stand-up".into()));
    assert_eq!(session.attribute("meta"), Some(json!({"k": 1})));
    assert_eq!(session.attribute("meeting_display_name"), None);
    assert_eq!(session.attribute("nothing"), None);
    assert_eq!(session.status, Some(SessionStatus::Other("PAUSED".into())));

    let wire = serde_json::to_value(&session).unwrap();
    assert_eq!(wire["meeting_display_name"], "Stand-up");
    assert_eq!(wire["status"], "PAUSED");
    assert_eq!(wire["meta"], json!({"k": 1}));
    assert!(wire.get("meeting_title").is_none());
    let back: Session = serde_json::from_value(wire).unwrap();
    assert_eq!(back, session.clone().into_inner());
}

#[tokio::test]
async fn records_are_equal_if_type_scope_and_id_are() {
    let server = Server::replying(|sent| match sent.target.contains("other") {
        true => Reply::data(&json!({"id": "x", "title": "other", "chat_download_url": "other"})),
        false => Reply::data(&json!({"id": "x", "title": "one", "chat_download_url": "one"})),
    })
    .await;
    let app = server.app();
    let at = |account: &str, app: &str| server.client().account(account).app(app);
    let one = Meeting::find(&app, "x").await.unwrap();
    let same = Meeting::find(&app, "x").query(&[("other", "1")]).await.unwrap();
    assert_ne!(one.title, same.title);
    assert_eq!(one, same);
    assert_eq!(hash(&one), hash(&same));
    assert_eq!(HashSet::from([one.clone(), same]).len(), 1);

    let elsewhere = Meeting::find(&at("acc-1", "app-2"), "x").await.unwrap();
    assert_ne!(one, elsewhere);
    assert_ne!(one, Meeting::find(&at("acc-2", "app-1"), "x").await.unwrap());
    assert_eq!(HashSet::from([one, elsewhere]).len(), 2);

    let chat = app.session("a").chat().await.unwrap();
    let same = app.session("a").chat().query(&[("other", "1")]).await.unwrap();
    assert_ne!(chat.chat_download_url, same.chat_download_url);
    assert_eq!(chat, same);
    assert_ne!(chat, app.session("b").chat().await.unwrap());
}
