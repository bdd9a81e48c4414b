//! Types.

use std::collections::BTreeMap;

use super::*;

/// Of a recording: what is required and null, and what is null in writes.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings", without(update, destroy))]
struct Recording {
    id: Id<Self>,
    #[attribute(read_only, nullable)]
    audio_download_url: Option<String>,
    #[attribute(read_only, nullable)]
    download_url: Option<String>,
    #[attribute(read_only, nullable)]
    download_url_expiry: Option<Timestamp>,
    #[attribute(read_only, nullable, with = rtk::loose)]
    file_size: Option<u64>,
    #[attribute(read_only, nullable)]
    session_id: Option<String>,
    #[attribute(read_only, nullable)]
    started_time: Option<Timestamp>,
    #[attribute(read_only, nullable)]
    stopped_time: Option<Timestamp>,
    storage_config: Option<Storage>,
}

const ALL_NULL: &str = r#"{"id":"r","audio_download_url":null,"download_url":null,"download_url_expiry":null,"file_size":null,"session_id":null,"started_time":null,"stopped_time":null}"#;

// "Required AND nullable: seven recording fields."
#[tokio::test]
async fn null_is_a_value_of_what_is_required() {
    let recording = server(ALL_NULL).await.app().recordings().find("r").await.unwrap();
    assert!(recording.attributes().iter().all(|(name, value)| name == "id" || value.is_null()));
    let missing = ALL_NULL.replace(r#","session_id":null"#, "");
    let error = server(&missing).await.app().recordings().find("r").await.unwrap_err();
    assert!(error.to_string().contains("`Recording` lacks `session_id`"), "{error}");
    let full = ALL_NULL.replace(r#""file_size":null"#, r#""file_size":7.0"#);
    assert_eq!(server(&full).await.app().recordings().find("r").await.unwrap().file_size, Some(7));
}

/// What is needed depends on the type; the keys are never answered.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Storage {
    Aws {
        bucket: String,
        access_key: Option<Secret>,
        secret: Option<Secret>,
    },
    Sftp {
        host: String,
        password: Option<Secret>,
    },
    #[serde(untagged)]
    Other(Value),
}

// "`storage_config`: flat object with `type` in 7.1.0, a union of four anonymous shapes in 7.3.0; access key and secret are
// write-only; needed fields depend on `type`". "Null is meaningful in writes for … `storage_config`".
#[tokio::test]
async fn a_union_is_told_by_its_type() {
    let server = server(&ALL_NULL.replacen('{', r#"{"storage_config":{"type":"aws","bucket":"b"},"#, 1)).await;
    let recordings = server.app().recordings();
    let aws = Storage::Aws { bucket: "b".into(), access_key: Some("k".into()), secret: Some("s".into()) };
    let recording = recordings.create(NewRecording::new().storage_config(aws)).await.unwrap();
    let read = Storage::Aws { bucket: "b".into(), access_key: None, secret: None };
    assert_eq!(recording.storage_config, Some(read));
    recordings.create(NewRecording::new().storage_config(None)).await.unwrap();
    recordings.create(NewRecording::new().storage_config(Storage::Other(json!({"type": "gcs"})))).await.unwrap();
    assert_eq!(
        said(&server),
        [
            r#"POST app-1/recordings {"storage_config":{"access_key":"k","bucket":"b","secret":"s","type":"aws"}}"#,
            r#"POST app-1/recordings {"storage_config":null}"#,
            r#"POST app-1/recordings {"storage_config":{"type":"gcs"}}"#,
        ]
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings", without(destroy))]
struct Meeting {
    id: Id<Self>,
    title: Option<String>,
    record_on_start: Option<bool>,
    live_stream_on_start: Option<bool>,
    created_at: Option<Timestamp>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants")]
struct Participant {
    id: Id<Self>,
    #[attribute(required)]
    preset_name: Option<String>,
    name: Option<String>,
    picture: Option<String>,
}

// "Null is meaningful in writes for `title`, `name`, `picture`, `record_on_start`, `live_stream_on_start` (PATCH of a participant
// takes null for `preset_name` too): absent and null differ."
#[tokio::test]
async fn absent_and_null_differ_in_writes() {
    let server = server(r#"{"id":"x"}"#).await;
    let app = server.app();
    let new = NewMeeting::new().title(None).record_on_start(None).live_stream_on_start(None);
    app.meetings().create(new).await.unwrap();
    app.meetings().create(NewMeeting::new()).await.unwrap();
    app.meeting("m").participants().create(NewParticipant::new("host").name(None).picture(None)).await.unwrap();
    app.meeting("m").participant("p").update(ParticipantChanges::new().preset_name(None)).await.unwrap();
    assert_eq!(
        said(&server),
        [
            r#"POST app-1/meetings {"live_stream_on_start":null,"record_on_start":null,"title":null}"#,
            "POST app-1/meetings {}",
            r#"POST app-1/meetings/m/participants {"name":null,"picture":null,"preset_name":"host"}"#,
            r#"PATCH app-1/meetings/m/participants/p {"preset_name":null}"#,
        ]
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions", read_only)]
struct Session {
    id: Id<Self>,
    #[attribute(with = rtk::loose)]
    live_participants: Option<u64>,
    minutes_consumed: Option<f64>,
    started_at: Option<Timestamp>,
    breakout_rooms: Vec<Self>,
}

// "Timestamps: RFC 3339 strings named `*_at`, `*_time`; plain strings without a format in sessions." "Counts typed `number`, not
// integer (`live_participants`, …); `minutes_consumed` and `duration` are fractional." "Recursive: `Session.breakout_rooms`."
#[tokio::test]
async fn times_and_counts_are_what_the_server_makes_of_them() {
    let room = r#"{"id":"t","live_participants":"2","minutes_consumed":1,"started_at":"yesterday"}"#;
    let data = format!(
        r#"{{"id":"s","live_participants":3.0,"minutes_consumed":1.25,"started_at":"2026-11-24T09:30:00Z","breakout_rooms":[{room}]}}"#
    );
    let session = server(&data).await.app().session("s").load().await.unwrap();
    assert_eq!((session.live_participants, session.minutes_consumed), (Some(3), Some(1.25)));
    assert!(session.started_at.as_ref().unwrap().to_jiff().is_some());
    let room = &session.breakout_rooms[0];
    assert_eq!((room.live_participants, room.minutes_consumed), (Some(2), Some(1.0)));
    assert_eq!((room.started_at.as_ref().unwrap().as_str(), room.breakout_rooms.len()), ("yesterday", 0));
}

/// One in each app: what was watched, day by day or in all.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/analytics",
    singleton,
    only(),
    get(days = "daywise", on = collection, returns = Value, query(start_date = String, end_date = String)),
    get(livestream_days = "livestreams/daywise", on = collection, returns = Vec<Day>, query(start_time = i64, end_time = i64)),
    get(livestreams = "livestreams/overall", on = collection, returns = Total, query(start_time = i64, end_time = i64)),
)]
struct Analytics {
    nothing: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
struct Day {
    date: Option<String>,
    #[attribute(with = rtk::loose)]
    count: u64,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Total {
    count: f64,
}

// "Unix seconds as integers in the livestream analytics query; `YYYY-MM-DD` in the day-wise analytics query."
#[tokio::test]
async fn times_of_queries_are_seconds_or_days() {
    let list = server(r#"[{"date":null,"count":"3"}]"#).await;
    Analytics::days(&list.app()).start_date("2026-11-01").end_date("2026-11-30").await.unwrap();
    let days = Analytics::livestream_days(&list.app()).start_time(1_761_955_200).end_time(1_764_547_200).await.unwrap();
    assert_eq!(days, [Day { date: None, count: 3 }]);
    let total = server(r#"{"count":2.5}"#).await;
    assert!(Analytics::livestreams(&total.app()).start_time(0).await.unwrap().count > 2.0);
    assert_eq!(
        [said(&list), said(&total)].concat(),
        [
            "GET app-1/analytics/daywise?start_date=2026-11-01&end_date=2026-11-30",
            "GET app-1/analytics/livestreams/daywise?start_time=1761955200&end_time=1764547200",
            "GET app-1/analytics/livestreams/overall?start_time=0",
        ]
    );
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams", read_only)]
struct Livestream {
    id: Id<Self>,
    #[attribute(with = rtk::loose)]
    disabled: Option<bool>,
    #[attribute(with = rtk::loose)]
    ingest_seconds: Option<f64>,
    #[attribute(with = rtk::loose)]
    viewer_seconds: Option<u64>,
}

// "`disabled` is a string in four livestream answers and a boolean in two. `ingest_seconds`/`viewer_seconds` are numbers,
// integers or strings according to the call."
#[tokio::test]
async fn one_attribute_comes_as_several_types() {
    for data in [
        r#"{"id":"l","disabled":"true","ingest_seconds":"1.5","viewer_seconds":"7"}"#,
        r#"{"id":"l","disabled":true,"ingest_seconds":1.5,"viewer_seconds":7}"#,
        r#"{"id":"l","disabled":true,"ingest_seconds":1.5,"viewer_seconds":7.0}"#,
    ] {
        let livestream = server(data).await.app().livestream("l").load().await.unwrap();
        assert_eq!(
            (livestream.disabled, livestream.ingest_seconds, livestream.viewer_seconds),
            (Some(true), Some(1.5), Some(7)),
            "{data}"
        );
    }
}

#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
enum Scalar {
    Bool(bool),
    Number(f64),
    Text(String),
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/presets")]
struct Preset {
    id: Id<Self>,
    /// Of each plugin, by its UUID.
    config: BTreeMap<String, Value>,
    /// Of an event.
    metadata: BTreeMap<String, Option<Scalar>>,
}

// "Maps: plugin `config` (plugin UUID to object), track `layers`, event `metadata` (to a scalar or null)."
#[tokio::test]
async fn a_map_is_of_anything() {
    let data = r#"{"id":"p","config":{"0193-ü":{"access":"all"}},"metadata":{"a":null,"b":true,"c":2,"d":"x"}}"#;
    let preset = server(data).await.app().presets().find("p").await.unwrap();
    assert_eq!(preset.config["0193-ü"], json!({"access": "all"}));
    let metadata: Vec<_> = preset.metadata.values().cloned().collect();
    assert_eq!(metadata, [None, Some(Scalar::Bool(true)), Some(Scalar::Number(2.0)), Some(Scalar::Text("x".into()))]);
}
