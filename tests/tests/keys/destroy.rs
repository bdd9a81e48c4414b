//! `destroy`: responses to a DELETE, and `delete` actions that return them.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/webhooks",
    paging = Paging::SINGLE,
    delete(remove = "", on = member, returns = Self),
)]
struct Webhook {
    id: Id<Self>,
    #[attribute(required)]
    url: Option<String>,
}

// "Webhook and preset: the whole object."
#[tokio::test]
async fn destroy_ignores_the_response_and_a_delete_action_returns_it() {
    let server = responding_data(r#"{"id":"w","url":"https://a.test","name":"n"}"#).await;
    server.app().webhook("w").destroy().await.unwrap();
    let webhook = server.app().webhook("w").remove().await.unwrap();
    assert_eq!((webhook.id().as_str(), webhook.url.as_deref()), ("w", Some("https://a.test")));
    assert_eq!(kit_lines(&server), ["DELETE app-1/webhooks/w", "DELETE app-1/webhooks/w"]);
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings")]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
    delete(remove = "", on = member, returns = Removed),
)]
struct Participant {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Removed {
    custom_participant_id: String,
    preset_id: Option<String>,
    created_at: Option<Timestamp>,
    updated_at: Option<Timestamp>,
}

// "Participant: `{custom_participant_id, preset_id, created_at, updated_at}`, without its id."
#[tokio::test]
async fn delete_action_can_return_another_type_than_the_resource() {
    let left = r#"{"custom_participant_id":"ann","preset_id":"p","created_at":"now","updated_at":"now"}"#;
    let server = responding_data(left).await;
    let participant = server.app().meeting("m").participant("p");
    participant.destroy().await.unwrap();
    let removed = participant.remove().await.unwrap();
    assert_eq!((removed.custom_participant_id.as_str(), removed.preset_id.as_deref()), ("ann", Some("p")));
    assert_eq!((removed.created_at, removed.updated_at), (Some("now".into()), Some("now".into())));
}
