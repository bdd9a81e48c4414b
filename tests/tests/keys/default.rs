//! `default`: the value of an attribute that a response lacks.

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
async fn default_replaces_an_absent_key_and_required_is_always_sent() {
    let server = responding_data(r#"{"id":"x","config":{"max_screens":1}}"#).await;
    let app = server.app();
    let participant = app.meeting("m").participants().create(NewParticipant::new("group_call_guest")).await.unwrap();
    assert_eq!(participant.preset_name, "group_call_host", "the response has no other one");
    let preset = app.presets().create(NewPreset::new(PresetConfig::new(2))).await.unwrap();
    assert_eq!((&preset.config.recorder_type, preset.config.spacing_base), (&Recorder::Browser, 4));
    app.presets().create(NewPreset::new(PresetConfig::new(2).spacing_base(8))).await.unwrap();
    assert_eq!(
        kit_lines(&server),
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
