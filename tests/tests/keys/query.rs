//! `query`: query parameters of operations.

use super::*;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    Invoked,
    Uploaded,
    Other(String),
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/recordings",
    read_only,
    all(query(status = Vec<Status>, expired = bool, start_time = Timestamp))
)]
struct Recording {
    id: Id<Self>,
}

// "One array (`recordings?status=A&status=B`, repeated key)." "Booleans as `true`/`false`."
#[tokio::test]
async fn query_list_repeats_its_key() {
    let server = responding_data("[]").await;
    let recordings = || server.app().recordings();
    let filter = RecordingFilter::new().status(vec![Status::Invoked, Status::Uploaded]).expired(false);
    recordings().filter(filter).all().await.unwrap();
    let filter = RecordingFilter::new().expired(true).start_time("2026-11-24T09:30:00+01:00");
    recordings().filter(filter).all().await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            "GET app-1/recordings?status=INVOKED&status=UPLOADED&expired=false",
            "GET app-1/recordings?expired=true&start_time=2026-11-24T09%3A30%3A00%2B01%3A00",
        ]
    );
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
enum Part {
    DeviceInfo,
    Events,
    Other(String),
}

/// Several parts, separated by commas.
#[derive(Debug, Clone)]
struct Parts(Vec<Part>);

impl serde::Serialize for Parts {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0.iter().map(Part::as_str).collect::<Vec<_>>().join(","))
    }
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
    read_only,
    find(query(include_breakout_rooms = bool)),
    get(peer(peer_id) = "peer-report/{peer_id}", returns = Value, query(filters = Part, include_peer_events = bool)),
)]
struct Session {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/participants",
    id_param = participant_id,
    read_only,
    find(query(filters = Parts, include_peer_events = bool))
)]
struct Person {
    id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/analytics/livestreams/overall",
    singleton,
    find(query(filters = String))
)]
struct LivestreamTotals {
    count: Option<u64>,
}

// "`filters` is a single enum in one call, a comma list in an older edition of another, free text in livestream analytics."
#[tokio::test]
async fn query_parameter_can_have_another_type_in_each_operation() {
    let server = responding_data(r#"{"id":"x"}"#).await;
    let app = server.app();
    Session::peer(&app, "p").filters(Part::DeviceInfo).include_peer_events(true).await.unwrap();
    app.session("s").load().include_breakout_rooms(true).await.unwrap();
    let parts = Parts(vec![Part::DeviceInfo, Part::Events]);
    app.session("s").persons().find("p").filters(parts).include_peer_events(false).await.unwrap();
    app.livestream_totals().filters("free & easy").await.unwrap();
    assert_eq!(
        kit_lines(&server),
        [
            "GET app-1/sessions/peer-report/p?filters=device_info&include_peer_events=true",
            "GET app-1/sessions/s?include_breakout_rooms=true",
            "GET app-1/sessions/s/participants/p?filters=device_info%2Cevents&include_peer_events=false",
            "GET app-1/analytics/livestreams/overall?filters=free%20%26%20easy",
        ]
    );
}

/// The analytics of an app: views by day or in total.
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
async fn query_times_are_seconds_or_days() {
    let list = responding_data(r#"[{"date":null,"count":"3"}]"#).await;
    Analytics::days(&list.app()).start_date("2026-11-01").end_date("2026-11-30").await.unwrap();
    let days = Analytics::livestream_days(&list.app()).start_time(1_761_955_200).end_time(1_764_547_200).await.unwrap();
    assert_eq!(days, [Day { date: None, count: 3 }]);
    let total = responding_data(r#"{"count":2.5}"#).await;
    assert!(Analytics::livestreams(&total.app()).start_time(0).await.unwrap().count > 2.0);
    assert_eq!(
        [kit_lines(&list), kit_lines(&total)].concat(),
        [
            "GET app-1/analytics/daywise?start_date=2026-11-01&end_date=2026-11-30",
            "GET app-1/analytics/livestreams/daywise?start_time=1761955200&end_time=1764547200",
            "GET app-1/analytics/livestreams/overall?start_time=0",
        ]
    );
}

/// A list that needs to know what it is about.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/sightings",
    all(query(name(required) = String, seen = bool), headers(tenant(required) = String))
)]
struct Sighting {
    id: Id<Self>,
}

#[tokio::test]
async fn required_parameters_of_a_list_are_arguments_of_its_filter() {
    let canned = Canned::results(["[]", "[]"]);
    let sightings = canned.account.sightings();
    let filter = SightingFilter::new("cat", "t-1").seen(true);
    sightings.clone().filter(filter.clone()).all().await.unwrap();
    assert!(sightings.filter(filter).first().await.unwrap().is_none());
    assert_eq!(canned.sent()[1], "GET /accounts/a/sightings?name=cat&seen=true");
}

#[tokio::test]
async fn list_without_a_required_parameter_is_not_sent() {
    let canned = Canned::results([]);
    let sightings = canned.account.sightings();
    for error in [
        sightings.all().await.unwrap_err(),
        sightings.page(1).await.unwrap_err(),
        sightings.first().await.unwrap_err(),
        sightings.count().await.unwrap_err(),
        sightings.stream().try_next().await.unwrap_err(),
    ] {
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        let expected = "a list of `Sighting` needs the parameter `name`: set it with `filter`";
        assert!(error.to_string().contains(expected), "{error}");
    }
    assert_eq!(canned.sent(), Vec::<String>::new());
}
