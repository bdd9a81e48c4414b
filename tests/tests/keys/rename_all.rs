//! `rename_all`: the case of all keys.

use super::*;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/cameras", rename_all = "camelCase")]
struct Camera {
    id: Id<Self>,
    frame_rate: Option<u8>,
    #[attribute(wire = "lens_cap")]
    lens_cap_on: Option<bool>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/lamps", rename_all(request = "camelCase", response = "SCREAMING-KEBAB-CASE"))]
struct Lamp {
    #[attribute(wire = "id")]
    id: Id<Self>,
    light_level: Option<u8>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/bells", rename_all(response = "PascalCase"))]
struct Bell {
    id: Id<Self>,
    ring_tone: Option<String>,
}

#[tokio::test]
async fn rename_all_changes_each_key_without_wire() {
    let canned = Canned::results([r#"{"id":"c","frameRate":30,"lens_cap":false}"#]);
    let camera = canned.account.cameras().find("c").await.unwrap();
    assert_eq!((camera.frame_rate, camera.lens_cap_on), (Some(30), Some(false)));
    canned.account.cameras().create(NewCamera::new().frame_rate(60).lens_cap_on(true)).await.unwrap();
    assert_eq!(canned.sent()[1], r#"POST /accounts/a/cameras {"frameRate":60,"lens_cap":true}"#);
}

#[tokio::test]
async fn rename_all_can_differ_between_requests_and_responses() {
    let canned = Canned::results([r#"{"id":"l","LIGHT-LEVEL":3}"#]);
    let lamp = canned.account.lamps().create(NewLamp::new().light_level(3)).await.unwrap();
    assert_eq!((lamp.light_level, lamp.extra().len()), (Some(3), 0));

    let bells = Canned::results([r#"{"Id":"b","RingTone":"ding"}"#]);
    let bell = bells.account.bells().create(NewBell::new().ring_tone("dong")).await.unwrap();
    assert_eq!((bell.id().as_str(), bell.ring_tone.as_deref()), ("b", Some("ding")));
    assert_eq!(
        [canned.sent(), bells.sent()].concat(),
        [r#"POST /accounts/a/lamps {"lightLevel":3}"#, r#"POST /accounts/a/bells {"ring_tone":"dong"}"#]
    );
}

/// Its keys are in camel case.
#[allow(clippy::struct_field_names, reason = "they are the server's")]
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
    singleton,
    read_only,
    rename_all = "camelCase"
)]
struct Summary {
    session_id: Option<String>,
    summary_download_url: Option<String>,
    summary_download_url_expiry: Option<Timestamp>,
}

/// Its keys are in both cases.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript",
    singleton,
    read_only
)]
struct Transcript {
    #[attribute(wire = "sessionId")]
    session_id: Option<String>,
    transcript_download_url: Option<String>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "camelCase")]
enum Sort {
    CreatedAt,
    MinutesConsumed,
    JoinedAt,
    InvokedTime,
    Other(String),
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    list_key = "sessions",
    all(query(sort_by = Sort, sort_order = Order)),
)]
struct Session {
    id: Id<Self>,
    #[attribute(wire = "user_Id")]
    user_id: Option<String>,
}

// "camelCase: `sessionId`, `summaryDownloadUrl`, `summaryDownloadUrlExpiry`; mixed: `user_Id`."
#[tokio::test]
async fn rename_all_and_wire_read_the_keys_of_realtime_kit() {
    let server = responding_data(
        r#"{"sessionId":"s","summaryDownloadUrl":"u","summaryDownloadUrlExpiry":"soon","transcript_download_url":"v","id":"s","user_Id":"ann"}"#,
    )
    .await;
    let session = server.app().session("s").load().await.unwrap();
    assert_eq!(session.user_id.as_deref(), Some("ann"));
    let summary = session.summary().await.unwrap();
    assert_eq!((summary.session_id.as_deref(), summary.summary_download_url.as_deref()), (Some("s"), Some("u")));
    assert_eq!(summary.summary_download_url_expiry, Some("soon".into()));
    let transcript = session.transcript().await.unwrap();
    assert_eq!(
        (transcript.session_id.as_deref(), transcript.transcript_download_url.as_deref()),
        (Some("s"), Some("v"))
    );
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
enum Order {
    Asc,
    Desc,
    Other(String),
}

/// Radar's parameters are in camel case, one of them is not.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/series",
    rename_all(query = "camelCase"),
    all(query(date_start = String, as_set(wire = "as_set") = bool, in_full = true), headers(x_trace_id = String)),
    get(top(per_day) = "top", on = collection, returns = Value, query(per_day = u32, with_totals = bool))
)]
struct Series {
    id: Id<Self>,
    created_on: Option<String>,
}

#[tokio::test]
async fn rename_all_of_queries_renames_parameters_and_constants() {
    let canned = Canned::results([r#"[{"id":"s","created_on":"now"}]"#, "1"]);
    let filter = SeriesFilter::new().date_start("now").as_set(true).x_trace_id("t");
    let series = canned.account.collection::<Series>().filter(filter).first().await.unwrap().unwrap();
    assert_eq!(series.created_on.as_deref(), Some("now"), "attributes keep their names");
    Series::top(&canned.account, 3_u32).with_totals(true).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            "GET /accounts/a/series?inFull=true&dateStart=now&as_set=true",
            "GET /accounts/a/series/top?perDay=3&withTotals=true",
        ]
    );
}
