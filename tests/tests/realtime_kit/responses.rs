//! Responses.

use rtk::realtime_kit::*;
use rtk::{ErrorKind, Record, Scope};
use serde_json::{Value, json};

use crate::support::{kit_lines, responding, responding_data};

/// A list of these items on one page, which is the last.
fn listed(at: &str, items: &str) -> String {
    let paging = r#""paging":{"start_offset":1,"end_offset":1,"total_count":1}"#;
    match at {
        "data" => format!(r#"{{"data":[{items}],{paging}}}"#),
        key => format!(r#"{{"data":{{"{key}":[{items}],"action":"a"}},{paging}}}"#),
    }
}

// "The payload is found in eight places". "Companions inside `data`: `action`". "`data` and `success` are required in some answers,
// optional in others" (`success` is missing in this response).
#[tokio::test]
async fn payload_is_read_under_eight_keys() {
    const ONE: &str = r#"{"id":"x"}"#;
    let in_key = |key: &str| format!(r#"{{"data":{{"action":"a","{key}":{ONE}}}}}"#);
    let object = responding(&format!(r#"{{"data":{ONE}}}"#)).await;
    assert_eq!(object.app().recordings().create(NewRecording::new("m")).await.unwrap().id().as_str(), "x");
    assert_eq!(object.app().sessions().find("x").await.unwrap().id().as_str(), "x");
    assert_eq!(object.client().account("acc-1").apps().find("x").await.unwrap().id().as_str(), "x");
    let app = responding(&in_key("app")).await;
    assert_eq!(app.client().account("acc-1").apps().create(NewApp::new("a")).await.unwrap().id().as_str(), "x");
    let recording = responding(&in_key("recording")).await;
    let tracks = Recording::start_tracks(&recording.app(), NewTrackRecording::new("m")).await.unwrap();
    assert_eq!(tracks.id().as_str(), "x");
    let participant = responding(&in_key("participant")).await;
    let person = participant.app().session("s").participants().find("x").await.unwrap();
    assert_eq!(person.id().as_str(), "x");
    assert_eq!(Session::find_participant_by_peer_id(&participant.app(), "peer").await.unwrap().id, person.id);
    let poll = responding(&in_key("poll")).await;
    let live = poll.app().meeting("m").active_session();
    assert_eq!(live.create_poll(NewPoll::new("Tea?", ["yes".to_owned()])).await.unwrap().id, "x");
    let list = responding(&listed("data", ONE)).await;
    assert_eq!(list.app().meetings().all().await.unwrap().len(), 1);
    let sessions = responding(&listed("sessions", ONE)).await;
    assert_eq!(sessions.app().sessions().all().await.unwrap().len(), 1);
    let people = responding(&listed("participants", ONE)).await;
    assert_eq!(people.app().session("s").participants().all().await.unwrap().len(), 1);
    let kicked = people.app().meeting("m").active_session().kick(ParticipantSelection::new()).await.unwrap();
    assert_eq!(kicked[0].id, "x");
}

// "Treat a missing `data` on 2xx as an error of its own."
#[tokio::test]
async fn missing_payload_is_an_error_of_its_own() {
    for body in ["{}", r#"{"success":true}"#, r#"{"success":true,"data":{}}"#] {
        let error = responding(body).await.client().account("acc-1").apps().create(NewApp::new("a")).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::MissingPayload, "{body}");
        assert!(error.may_have_been_sent());
    }
}

// "Composite payloads with no single entity". "Where it lives: … inside `data`".
#[tokio::test]
async fn composite_payload_is_an_object_of_its_parts() {
    let both = r#"{"livestream":{"id":"l"},"session":{"id":"b"},"paging":{"total_count":3.0}}"#;
    let both = responding_data(both).await;
    let overview = both.app().livestream("l").overview().page_no(1).page_size(1).await.unwrap();
    let (livestream, session) = (overview.livestream.unwrap(), overview.session.unwrap());
    assert_eq!((livestream.id.as_str(), session.id.as_str()), ("l", "b"));
    assert_eq!(overview.paging.unwrap().total_count, Some(3));
    assert_eq!(both.app().livestream("l").active_session().await.unwrap().session.unwrap().id, session.id);
    assert_eq!(both.app().livestreams().find("l").await.unwrap().id, livestream.id);
    let all = responding_data(r#"{"livestreams":[{"id":"l"}],"sessions":{"id":"b"},"paging":{}}"#).await;
    let all = all.app().meeting("m").livestreams().await.unwrap();
    assert_eq!((all.livestreams.len(), all.sessions.unwrap().id), (1, session.id));
}

// "Webhook and preset: the whole object. Participant: … without its id."
#[tokio::test]
async fn destroy_ignores_the_response() {
    let server = responding_data(r#"{"custom_participant_id":"c","preset_id":"p"}"#).await;
    server.app().meeting("m").participant("p").destroy().await.unwrap();
    server.app().webhook("w").destroy().await.unwrap();
    server.app().preset("p").destroy().await.unwrap();
    assert!(kit_lines(&server).iter().all(|line| line.starts_with("DELETE ")));
}

async fn session(data: &Value) -> Record<Session> {
    responding_data(&data.to_string()).await.app().session("s").load().await.unwrap()
}

// "The session's meeting is `associated_id`, its app `organization_id`." "Counts typed `number`", "fractional", "plain strings without a
// format in sessions", "Recursive: `Session.breakout_rooms`".
#[tokio::test]
async fn session_values_of_unusual_types_are_decoded() {
    let room = json!({"id": "r", "breakout_rooms": [], "ended_at": "soon"});
    let data = json!({
        "id": "s", "associated_id": "abcdef-ghijkl", "organization_id": "app-1", "live_participants": 3.0,
        "minutes_consumed": 1.25, "started_at": "yesterday", "breakout_rooms": [room],
    });
    let session = session(&data).await;
    assert_eq!(session.associated_id.as_ref().unwrap().as_str(), "abcdef-ghijkl");
    assert_eq!(session.organization_id.as_ref().unwrap().as_str(), "app-1");
    assert_eq!((session.live_participants, session.minutes_consumed), (Some(3), Some(1.25)));
    assert_eq!(session.started_at.as_ref().unwrap().as_str(), "yesterday");
    assert_eq!(session.breakout_rooms[0].ended_at.as_ref().unwrap().as_str(), "soon");
}

// "camelCase: `sessionId`, `summaryDownloadUrl`, `summaryDownloadUrlExpiry`; mixed: `user_Id`." "`sessionId` beside
// `transcript_download_url`" and `session_id` in the response of a summary.
#[tokio::test]
async fn keys_of_any_case_are_decoded() {
    let data =
        r#"{"sessionId":"s","session_id":"t","summaryDownloadUrl":"u","summaryDownloadUrlExpiry":"e","status":"IN"}"#;
    let server = responding_data(data).await;
    let app: Scope<App> = server.app();
    let summary = app.session("s").summary().await.unwrap();
    assert_eq!((summary.session_id.as_ref().unwrap().as_str(), summary.summary_download_url.as_str()), ("s", "u"));
    assert_eq!(summary.summary_download_url_expiry.as_ref().unwrap().as_str(), "e");
    let job = app.session("s").summary().generate().await.unwrap();
    assert_eq!(job.session_id.unwrap().as_str(), "t");
    let transcript = responding_data(r#"{"sessionId":"s","transcript_download_url":"u"}"#).await;
    assert_eq!(transcript.app().session("s").transcript().await.unwrap().session_id, summary.session_id);
    let recording =
        responding_data(r#"{"id":"r","start_reason":{"reason":"API_CALL","caller":{"user_Id":"u"}}}"#).await;
    let recording = recording.app().recordings().find("r").await.unwrap();
    let start = recording.start_reason.as_ref().unwrap();
    assert_eq!(start.caller.as_ref().unwrap().user_id.as_deref(), Some("u"));
}

// "Keys that are no identifiers: `10_or_greater_event_fraction`, `100ms_or_greater_event_fraction`, colour steps". "Reserved words:
// `type`, `private`."
#[tokio::test]
async fn keys_that_are_no_identifiers_are_decoded() {
    let loss = json!({"10_or_greater_event_fraction": 0.5});
    let delay = json!({"100ms_or_greater_event_fraction": 0.25});
    let consumer = json!({"packet_loss": loss, "jitter_buffer_delay": delay});
    let totals = json!({"audio_consumer_cumulative": consumer});
    let report = json!({"participant": {"id": "p", "peer_report": {"quality": totals}}});
    let person = responding_data(&report.to_string()).await;
    let person = Session::find_participant_by_peer_id(&person.app(), "peer").await.unwrap();
    let written = serde_json::to_value(person.peer_report.as_ref().unwrap()).unwrap();
    assert_eq!(written["quality"]["audio_consumer_cumulative"], consumer);
    let colors = PresetBackgroundColors::new("a", "b", "c", "d", "e");
    let steps = serde_json::to_value(&colors).unwrap();
    assert_eq!(steps, json!({"600": "a", "700": "b", "800": "c", "900": "d", "1000": "e"}));
    assert_eq!(serde_json::to_value(StorageConfig::new(StorageType::Aws)).unwrap(), json!({"type": "aws"}));
    let chat = PresetChatPermissions::new();
    assert!(serde_json::to_value(&chat).unwrap()["private"].is_object());
}

// "Enum values with spaces (`left top`), hyphens (`extra-rounded`, `en-US`), dots (`meeting.started`), and both SCREAMING and lower case
// within one product. `DSC` in one list, `DESC` in the others." "camelCase VALUES: `sort_by`"
#[test]
fn names_of_enums_have_the_documented_case() {
    assert_eq!(WatermarkPosition::LeftTop.as_str(), "left top");
    assert_eq!(BorderRadius::ExtraRounded.as_str(), "extra-rounded");
    assert_eq!(TranscriptLanguage::EnUs.as_str(), "en-US");
    assert_eq!(WebhookEvent::ParticipantJoined.as_str(), "meeting.participantJoined");
    assert_eq!((SessionStatus::Live.as_str(), SessionType::Meeting.as_str()), ("LIVE", "meeting"));
    assert_eq!((SortOrder::Descending.as_str(), LivestreamSortOrder::Descending.as_str()), ("DESC", "DSC"));
    let sorts = [SessionSort::VALUES, ParticipantSort::VALUES, RecordingSort::VALUES].concat();
    assert_eq!(sorts, ["minutesConsumed", "createdAt", "joinedAt", "duration", "invokedTime"]);
}

// "`disabled` is a string in four livestream answers and a boolean in two. `ingest_seconds`/`viewer_seconds` are numbers, integers or
// strings according to the call."
#[tokio::test]
async fn livestream_attributes_are_decoded_from_several_types() {
    for (disabled, seconds) in [(json!("false"), json!("7")), (json!(false), json!(7)), (json!(false), json!(7.0))] {
        let livestream = json!({"id": "l", "disabled": disabled});
        let session = json!({"id": "b", "ingest_seconds": seconds, "viewer_seconds": seconds});
        let both = responding_data(&json!({"livestream": livestream, "session": session}).to_string()).await;
        let both = both.app().livestream("l").active_session().await.unwrap();
        assert_eq!(both.livestream.unwrap().disabled, Some(false));
        let session = both.session.unwrap();
        assert_eq!((session.ingest_seconds, session.viewer_seconds), (Some(7.0), Some(7.0)));
    }
}

// "Required AND nullable: seven recording fields".
#[tokio::test]
async fn recording_attributes_are_null_until_the_upload() {
    let data = json!({
        "id": "r", "audio_download_url": null, "download_url": null, "download_url_expiry": null, "file_size": null,
        "session_id": null, "started_time": null, "stopped_time": null,
    });
    let recording = responding_data(&data.to_string()).await.app().recordings().find("r").await.unwrap();
    assert!(recording.download_url.is_none() && recording.file_size.is_none() && recording.session_id.is_none());
}

// "Maps: plugin `config` (plugin UUID to object), track `layers`, event `metadata` (to a scalar or null)."
#[tokio::test]
async fn maps_keep_values_of_any_type() {
    let config = json!({"0193-ü": {"access_control": "FULL_ACCESS", "handles_view_only": true, "colour": "red"}});
    let plugins: PresetPluginPermissions = serde_json::from_value(json!({"config": config})).unwrap();
    assert_eq!(serde_json::to_value(&plugins).unwrap()["config"], config);
    let event = json!({"name": "e", "metadata": {"a": null, "b": true, "c": 2, "d": "x"}});
    let read: PeerReportEvent = serde_json::from_value(event.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), event);
}
