//! Required with a default, and bodies that are required and may be empty.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
    post(start_livestream = "livestreams", body = Start, returns = Value),
)]
struct Meeting {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants")]
struct Participant {
    id: Id<Self>,
    #[attribute(required, default = "group_call_host".to_owned())]
    preset_name: String,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
enum Recorder {
    Browser,
    Other(String),
}

#[derive(Debug, Clone, Nested)]
struct PresetConfig {
    max_screens: u8,
    #[attribute(default = Recorder::Browser)]
    recorder_type: Recorder,
    #[attribute(default = 4)]
    spacing_base: u8,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/presets")]
struct Preset {
    id: Id<Self>,
    #[attribute(required)]
    config: PresetConfig,
}

// "Required with a default `preset_name` (participant), `recorder_type` and `spacing_base` (preset)."
#[tokio::test]
async fn what_is_required_is_always_sent_and_what_is_not_answered_is_the_default() {
    let server = server(r#"{"id":"x","config":{"max_screens":1}}"#).await;
    let app = server.app();
    let participant = app.meeting("m").participants().create(NewParticipant::new("group_call_guest")).await.unwrap();
    assert_eq!(participant.preset_name, "group_call_host", "the answer did not tell another one");
    let preset = app.presets().create(NewPreset::new(PresetConfig::new(2))).await.unwrap();
    assert_eq!((&preset.config.recorder_type, preset.config.spacing_base), (&Recorder::Browser, 4));
    app.presets().create(NewPreset::new(PresetConfig::new(2).spacing_base(8))).await.unwrap();
    assert_eq!(
        said(&server),
        [
            r#"POST app-1/meetings/m/participants {"preset_name":"group_call_guest"}"#,
            r#"POST app-1/presets {"config":{"max_screens":2,"recorder_type":"BROWSER","spacing_base":4}}"#,
            r#"POST app-1/presets {"config":{"max_screens":2,"recorder_type":"BROWSER","spacing_base":8}}"#,
        ]
    );
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
async fn a_body_that_has_nothing_to_tell_is_sent_all_the_same() {
    let server = server(r#"{"id":"x"}"#).await;
    let app = server.app();
    app.livestreams().create(NewLivestream::new()).await.unwrap();
    app.livestreams().create(NewLivestream::new().name(None)).await.unwrap();
    app.meeting("m").start_livestream(Start::new()).await.unwrap();
    app.webhook("w").update(WebhookChanges::new()).await.unwrap();
    assert_eq!(
        said(&server),
        [
            "POST app-1/livestreams {}",
            r#"POST app-1/livestreams {"name":null}"#,
            "POST app-1/meetings/m/livestreams {}",
            "PATCH app-1/webhooks/w {}",
        ]
    );
    assert!(server.sent().iter().all(|sent| sent.header("content-type") == Some("application/json")));
}
