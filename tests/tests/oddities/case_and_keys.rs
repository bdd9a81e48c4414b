//! Case and keys.

use super::*;

/// In camel case.
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

/// In both.
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
async fn keys_are_in_any_case() {
    let server = server(
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
enum Event {
    #[attribute(wire = "meeting.started")]
    MeetingStarted,
    #[attribute(wire = "meeting.participantJoined")]
    ParticipantJoined,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
enum Order {
    Asc,
    Desc,
    Other(String),
}

/// Of livestreams, which spell it in their own way.
#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
enum LivestreamOrder {
    Asc,
    #[attribute(wire = "DSC", alias = "DESC")]
    Desc,
    Other(String),
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
    read_only,
    all(query(sort_order = LivestreamOrder))
)]
struct Livestream {
    id: Id<Self>,
}

// "camelCase VALUES: `sort_by` (`createdAt`, `minutesConsumed`, `joinedAt`, `invokedTime`)." "`DSC` in one list, `DESC` in the
// others."
#[tokio::test]
async fn values_are_in_any_case_as_well() {
    let server = server(r#"{"sessions":[]}"#).await;
    for sort in [Sort::CreatedAt, Sort::MinutesConsumed, Sort::JoinedAt, Sort::InvokedTime] {
        let sessions = server.app().sessions();
        sessions.filter(SessionFilter::new().sort_by(sort).sort_order(Order::Desc)).all().await.unwrap();
    }
    let livestreams = server.app().livestreams();
    livestreams.filter(LivestreamFilter::new().sort_order(LivestreamOrder::Desc)).all().await.unwrap_err();
    assert_eq!(
        said(&server),
        [
            "GET app-1/sessions?sort_by=createdAt&sort_order=DESC",
            "GET app-1/sessions?sort_by=minutesConsumed&sort_order=DESC",
            "GET app-1/sessions?sort_by=joinedAt&sort_order=DESC",
            "GET app-1/sessions?sort_by=invokedTime&sort_order=DESC",
            "GET app-1/livestreams?sort_order=DSC",
        ]
    );
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
enum Corners {
    Rounded,
    ExtraRounded,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
enum Position {
    #[attribute(wire = "left top")]
    LeftTop,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
enum Language {
    #[attribute(wire = "en-US")]
    AmericanEnglish,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Colours {
    #[attribute(wire = "300")]
    c300: Option<String>,
    #[attribute(wire = "1000")]
    c1000: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/presets", replace)]
struct Preset {
    id: Id<Self>,
    #[attribute(wire = "10_or_greater_event_fraction")]
    ten_or_greater: Option<f64>,
    #[attribute(wire = "100ms_or_greater_event_fraction")]
    hundred_ms_or_greater: Option<f64>,
    colours: Option<Colours>,
    r#type: Option<String>,
    private: Option<bool>,
    corners: Option<Corners>,
    position: Option<Position>,
    language: Option<Language>,
    events: Vec<Event>,
}

/// In the order in which bodies have their keys.
const PRESET: &str = r#"{"100ms_or_greater_event_fraction":0.5,"10_or_greater_event_fraction":0.25,"colours":{"1000":"black","300":"grey"},"corners":"extra-rounded","events":["meeting.started","meeting.participantJoined","new.one"],"language":"en-US","position":"left top","private":true,"type":"LIVE"}"#;

// "Keys that are no identifiers: `10_or_greater_event_fraction`, `100ms_or_greater_event_fraction`, colour steps `300`…`1000`.
// Reserved words: `type`, `private`." "Enum values with spaces (`left top`), hyphens (`extra-rounded`, `en-US`), dots
// (`meeting.started`), and both SCREAMING and lower case"; "webhook events (`meeting.participantJoined`)".
#[tokio::test]
async fn what_is_no_identifier_is_read_and_sent() {
    let server = server(&PRESET.replacen('{', r#"{"id":"p","#, 1)).await;
    let mut preset = server.app().presets().find("p").await.unwrap();
    assert_eq!((preset.ten_or_greater, preset.hundred_ms_or_greater), (Some(0.25), Some(0.5)));
    let colours = preset.colours.as_ref().unwrap();
    assert_eq!((colours.c300.as_deref(), colours.c1000.as_deref()), (Some("grey"), Some("black")));
    assert_eq!((preset.r#type.as_deref(), preset.private), (Some("LIVE"), Some(true)));
    assert_eq!(
        (preset.corners.as_ref(), preset.position.as_ref()),
        (Some(&Corners::ExtraRounded), Some(&Position::LeftTop))
    );
    assert_eq!(preset.language, Some(Language::AmericanEnglish));
    let unknown = Event::Other("new.one".into());
    assert_eq!(preset.events, [Event::MeetingStarted, Event::ParticipantJoined, unknown]);
    preset.replace(NewPreset::from(&preset)).await.unwrap();
    assert_eq!(said(&server)[1], format!("PUT app-1/presets/p {PRESET}"));
}
