//! Verbs and request bodies.

use rtk::Descriptor;
use rtk::realtime_kit::*;
use serde_json::json;

use crate::support::{kit_lines, responding_data};

// "Meetings, presets, webhooks and participants have both PUT (full body) and PATCH. Recordings have PUT only, and it is a command
// (`action`: stop, pause, resume). Apps have neither." "No DELETE for apps, meetings, sessions, recordings, livestreams."
#[test]
fn verbs_are_the_documented_ones() {
    let has = |resource: &'static Descriptor, name| resource.operation(name).is_some();
    for resource in [Meeting::DESCRIPTOR, Preset::DESCRIPTOR, Webhook::DESCRIPTOR, Participant::DESCRIPTOR] {
        assert!(has(resource, "update") && has(resource, "replace"), "{}", resource.name);
        assert_eq!(has(resource, "destroy"), resource.name != "Meeting");
    }
    for resource in [App::DESCRIPTOR, Session::DESCRIPTOR, Recording::DESCRIPTOR, Livestream::DESCRIPTOR] {
        assert!(["update", "replace", "destroy"].iter().all(|it| !has(resource, it)), "{}", resource.name);
    }
}

// "A meeting is retired with PATCH `status: INACTIVE`." "it is a command (`action`: stop, pause, resume)"
#[tokio::test]
async fn meeting_status_and_recording_actions_are_sent() {
    let server = responding_data(r#"{"id":"x"}"#).await;
    let app = server.app();
    app.meeting("m").update(MeetingChanges::new().status(MeetingStatus::Inactive)).await.unwrap();
    let recording = app.recording("r");
    recording.pause().await.unwrap();
    recording.resume().await.unwrap();
    recording.stop().await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            r#"PATCH app-1/meetings/m {"status":"INACTIVE"}"#,
            r#"PUT app-1/recordings/r {"action":"pause"}"#,
            r#"PUT app-1/recordings/r {"action":"resume"}"#,
            r#"PUT app-1/recordings/r {"action":"stop"}"#,
        ]
    );
}

// "No DELETE has a request body. Four POSTs have no body at all: token, kick-all, summary, active-livestream/stop. In three the
// body is optional: meeting create, kick, mute." "Sub-actions kick, kick-all, mute, mute-all, poll, token, …"
#[tokio::test]
async fn bodies_are_absent_or_optional() {
    let server = responding_data(r#"{"id":"x","token":"t","participants":[],"poll":{"id":"q"}}"#).await;
    let meeting = server.app().meeting("m");
    let live = || meeting.active_session();
    meeting.participant("p").refresh_token().await.unwrap();
    live().kick_all().await.unwrap();
    server.app().session("s").summary().generate().await.unwrap();
    meeting.stop_livestream().await.unwrap();
    server.app().webhook("w").destroy().await.unwrap();
    server.app().meetings().create(NewMeeting::new()).await.unwrap();
    live().kick(ParticipantSelection::new()).await.unwrap();
    live().mute(ParticipantSelection::new().participant_ids(["p"])).await.unwrap();
    live().mute_all(MuteAll::new(false)).await.unwrap();
    live().create_poll(NewPoll::new("Tea?", ["yes".to_owned(), "no".to_owned()]).anonymous(true)).await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            "POST app-1/meetings/m/participants/p/token",
            "POST app-1/meetings/m/active-session/kick-all",
            "POST app-1/sessions/s/summary",
            "POST app-1/meetings/m/active-livestream/stop",
            "DELETE app-1/webhooks/w",
            "POST app-1/meetings {}",
            "POST app-1/meetings/m/active-session/kick {}",
            r#"POST app-1/meetings/m/active-session/mute {"participant_ids":["p"]}"#,
            r#"POST app-1/meetings/m/active-session/mute-all {"allow_unmute":false}"#,
            r#"POST app-1/meetings/m/active-session/poll {"question":"Tea?","options":["yes","no"],"anonymous":true}"#,
        ]
    );
}

// "Null is meaningful in writes for `title`, `name`, `picture`, `record_on_start`, `live_stream_on_start`, `storage_config` (PATCH of a
// participant takes null for `preset_name` too): absent and null differ."
#[tokio::test]
async fn absent_and_null_attributes_differ() {
    let server = responding_data(r#"{"id":"x"}"#).await;
    let app = server.app();
    let new = NewMeeting::new().title(None).record_on_start(None).live_stream_on_start(None);
    app.meetings().create(new).await.unwrap();
    let person = NewParticipant::new("host", "ann").name(None).picture(None);
    app.meeting("m").participants().create(person).await.unwrap();
    let changes = ParticipantChanges::new().preset_name(None);
    app.meeting("m").participant("p").update(changes).await.unwrap();
    app.recordings().create(NewRecording::new("m").storage_config(None)).await.unwrap();
    let recordings = RecordingConfigChanges::new().storage_config(None);
    app.meeting("m").update(MeetingChanges::new().recording_config(recordings)).await.unwrap();
    let bodies: Vec<_> = server.sent().iter().map(|sent| sent.json().unwrap()).collect();
    assert_eq!(
        bodies,
        [
            json!({"title": null, "record_on_start": null, "live_stream_on_start": null}),
            json!({"preset_name": "host", "custom_participant_id": "ann", "name": null, "picture": null}),
            json!({"preset_name": null}),
            json!({"meeting_id": "m", "storage_config": null}),
            json!({"recording_config": {"storage_config": null}}),
        ]
    );
}

// "`storage_config`: flat object with `type` …; access key and secret are write-only; needed fields depend on `type` and
// `auth_method`": they are declared as secrets, which nothing prints.
#[tokio::test]
async fn storage_config_is_a_flat_object_with_secrets() {
    let server = responding_data(r#"{"id":"r","storage_config":{"type":"sftp","host":"h","port":22.0}}"#).await;
    let storage = StorageConfig::new(StorageType::Sftp).host("h").auth_method(StorageAuth::Password).password("s3cret");
    assert!(!format!("{storage:?}").contains("s3cret"));
    let recording = server.app().recordings().create(NewRecording::new("m").storage_config(storage)).await.unwrap();
    let read = recording.storage_config.as_ref().unwrap();
    assert_eq!((read.r#type.as_str(), read.port, read.password.is_none()), ("sftp", Some(22), true));
    let sent = server.sent()[0].json().unwrap();
    let message = json!({"type": "sftp", "host": "h", "auth_method": "PASSWORD", "password": "s3cret"});
    assert_eq!(sent["storage_config"], message);
}

// "Required with a default `preset_name` (participant), `recorder_type` and `spacing_base` (preset). Body required, every field
// optional: both livestream creates, webhook PATCH."
#[tokio::test]
async fn defaults_are_sent_and_bodies_may_be_empty() {
    let permissions = serde_json::to_value(PresetPermissions::new()).unwrap();
    assert_eq!(permissions["recorder_type"], "NONE");
    let background = PresetBackgroundColors::new("a", "b", "c", "d", "e");
    let brand = PresetBrandColors::new("a", "b", "c", "d", "e");
    let colors = PresetColors::new(background, brand, "a", "b", "c", "d", "e", "f");
    assert_eq!(serde_json::to_value(PresetDesignTokens::new(colors)).unwrap()["spacing_base"], 4.0);
    let server = responding_data(r#"{"id":"x"}"#).await;
    let app = server.app();
    app.livestreams().create(NewLivestream::new()).await.unwrap();
    app.meeting("m").start_livestream(NewMeetingLivestream::new()).await.unwrap();
    app.webhook("w").update(WebhookChanges::new()).await.unwrap();
    app.meeting("m").participants().create(NewParticipant::new("group_call_host", "ann")).await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            "POST app-1/livestreams {}",
            "POST app-1/meetings/m/livestreams {}",
            "PATCH app-1/webhooks/w {}",
            r#"POST app-1/meetings/m/participants {"custom_participant_id":"ann","preset_name":"group_call_host"}"#,
        ]
    );
}

// "`Participant` names three different types". "The preset shows up as `preset_name`, `preset_id` or `role`."
#[tokio::test]
async fn participants_have_three_types() {
    let data = r#"{"id":"p","preset_name":"host","participant":{"id":"p","role":"host"},"participants":[{"id":"p"}]}"#;
    let server = responding_data(data).await;
    let app = server.app();
    let of_meeting = app.meeting("m").participants().find("p").await.unwrap();
    let of_session = Session::find_participant_by_peer_id(&app, "peer").await.unwrap();
    let live = app.meeting("m").active_session().kick(ParticipantSelection::new()).await.unwrap();
    assert_eq!((of_meeting.preset_name.as_deref(), of_session.role.as_deref()), (Some("host"), Some("host")));
    let _: (&Participant, &SessionParticipant, &ActiveSessionParticipant) = (&of_meeting, &of_session, &live[0]);
}
