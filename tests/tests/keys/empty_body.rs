//! Bodies without keys.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
    post(start_livestream = "livestreams", body = Start, returns = Value),
)]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
struct Start {
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams")]
struct Livestream {
    id: Id<Self>,
    name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/webhooks", paging = Paging::SINGLE)]
struct Webhook {
    id: Id<Self>,
    name: Option<String>,
}

// "Body required, every field optional: both livestream creates, webhook PATCH."
#[tokio::test]
async fn body_without_keys_is_sent_as_an_empty_object() {
    let server = responding_data(r#"{"id":"x"}"#).await;
    let app = server.app();
    app.livestreams().create(NewLivestream::new()).await.unwrap();
    app.livestreams().create(NewLivestream::new().name(None)).await.unwrap();
    app.meeting("m").start_livestream(Start::new()).await.unwrap();
    app.webhook("w").update(WebhookChanges::new()).await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            "POST app-1/livestreams {}",
            r#"POST app-1/livestreams {"name":null}"#,
            "POST app-1/meetings/m/livestreams {}",
            "PATCH app-1/webhooks/w {}",
        ]
    );
    assert!(server.sent().iter().all(|sent| sent.header("content-type") == Some("application/json")));
}
