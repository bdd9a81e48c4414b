//! Participants of a meeting.

use super::*;

#[tokio::test]
async fn participant_is_created_updated_replaced_and_destroyed() {
    let server = Server::replying(|sent| match (sent.method.as_str(), sent.path().ends_with("/token")) {
        ("POST", true) => Reply::data(&json!({"token": "jwt-2"})),
        ("DELETE", _) => Reply::data(&json!({"custom_participant_id": "ann-1", "preset_id": "pre-1"})),
        ("PATCH", _) => Reply::data(&json!({"name": null, "token": "jwt-3"})),
        (_, _) => Reply::json(
            201,
            &json!({"success": true, "data": {
                "id": "p-1", "preset_name": "host", "custom_participant_id": "ann-1", "name": "Ann", "token": "jwt-1",
            }}),
        ),
    })
    .await;
    let people = server.app().meeting("m-1").participants();
    let mut ann = people.create(NewParticipant::new("host", "ann-1").name("Ann").picture(None)).await.unwrap();
    assert_eq!(ann.token, Some(Secret::from("jwt-1")));
    ann.update(ParticipantChanges::new().name(None).preset_name("guest")).await.unwrap();
    assert_eq!((ann.name.as_deref(), ann.preset_name.as_deref()), (None, Some("host")));
    assert_eq!(ann.token, Some(Secret::from("jwt-3")));
    ann.replace(NewParticipant::new("host", "ann-2")).await.unwrap();
    assert_eq!(ann.refresh_token().await.unwrap().token.expose_secret(), "jwt-2");
    ann.destroy().await.unwrap();
    people.member("p-2").destroy().await.unwrap();

    let sent: Vec<_> = server.sent().iter().map(|sent| (sent.line(), sent.json())).collect();
    let expected = [
        (
            "POST app-1/meetings/m-1/participants",
            Some(json!({"preset_name": "host", "custom_participant_id": "ann-1", "name": "Ann", "picture": null})),
        ),
        ("PATCH app-1/meetings/m-1/participants/p-1", Some(json!({"name": null, "preset_name": "guest"}))),
        (
            "PUT app-1/meetings/m-1/participants/p-1",
            Some(json!({"preset_name": "host", "custom_participant_id": "ann-2"})),
        ),
        ("POST app-1/meetings/m-1/participants/p-1/token", None),
        ("DELETE app-1/meetings/m-1/participants/p-1", None),
        ("DELETE app-1/meetings/m-1/participants/p-2", None),
    ];
    assert_eq!(sent, expected.map(|(line, body)| (line.to_owned(), body)));
    assert!(server.sent()[3..].iter().all(|sent| sent.header("content-type").is_none()));
}
