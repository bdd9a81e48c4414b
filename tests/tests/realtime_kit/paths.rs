//! Paths and queries.

use rtk::ErrorKind;
use rtk::realtime_kit::*;

use crate::support::{Reply, Server, kit_lines, responding, responding_data};

// "Ambiguous templates … Literals must win." "The app collection is `…/kit/apps`, its children are `…/kit/{app_id}/…`"
// "`{livestream-session-id}` has hyphens" "Singular and plural of one thing" "A recording in progress is addressed by MEETING id
// …, a session participant by peer id in one call and by participant id in another."
#[tokio::test]
async fn paths_are_the_documented_ones() {
    let server =
        responding_data(r#"{"id":"x","participant":{"id":"x"},"recording":{"id":"x"},"livestream":{"id":"x"}}"#).await;
    let app = server.app();
    server.client().account("acc-1").apps().find("a").await.unwrap();
    app.meetings().find("m").await.unwrap();
    Session::find_participant_by_peer_id(&app, "p").await.unwrap();
    app.session("s").participants().find("p").await.unwrap();
    LivestreamSession::find(&app, "b").await.unwrap();
    app.livestreams().find("l").await.unwrap();
    app.livestream("l").active_session().await.unwrap();
    Recording::find_active(&app, "m").await.unwrap();
    Recording::start_tracks(&app, NewTrackRecording::new("m")).await.unwrap();
    let meeting = app.meeting("m");
    meeting.active_session().await.unwrap();
    meeting.active_livestream().await.unwrap();
    meeting.livestreams().await.unwrap();
    meeting.start_livestream(NewMeetingLivestream::new()).await.unwrap();
    app.session("s").livestream_sessions().page(1).await.unwrap();
    assert_eq!(
        kit_lines(&server)[..],
        [
            "GET apps/a",
            "GET app-1/meetings/m",
            "GET app-1/sessions/peer-report/p",
            "GET app-1/sessions/s/participants/p",
            "GET app-1/livestreams/sessions/b",
            "GET app-1/livestreams/l",
            "GET app-1/livestreams/l/active-livestream-session",
            "GET app-1/recordings/active-recording/m",
            r#"POST app-1/recordings/track {"meeting_id":"m"}"#,
            "GET app-1/meetings/m/active-session",
            "GET app-1/meetings/m/active-livestream",
            "GET app-1/meetings/m/livestream",
            "POST app-1/meetings/m/livestreams {}",
            "GET app-1/sessions/s/livestream-sessions?page_no=1",
        ]
    );
}

// "Literals must win": an id that is one of these words would be taken for something else.
#[tokio::test]
async fn id_equal_to_a_literal_is_rejected() {
    let server = responding_data(r#"{"id":"x"}"#).await;
    let app = server.app();
    for error in [
        app.recordings().find("track").await.unwrap_err(),
        app.webhooks().find("all").await.unwrap_err(),
        app.meetings().find("").await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::InvalidId, false), "{error}");
    }
    assert!(kit_lines(&server).is_empty());
}

// "no id of their own, 404 is documented for two of them (presumably "none now")"
#[tokio::test]
async fn singleton_that_does_not_exist_is_not_found() {
    let none = Server::always(Reply::new(404, &[], "")).await;
    let app = none.app();
    for error in [
        app.meeting("m").active_session().await.unwrap_err(),
        app.meeting("m").active_livestream().await.unwrap_err(),
        Recording::find_active(&app, "m").await.unwrap_err(),
        app.session("s").chat().await.unwrap_err(),
        app.session("s").transcript().await.unwrap_err(),
        app.session("s").summary().await.unwrap_err(),
    ] {
        assert_eq!(error.kind(), ErrorKind::NotFound);
    }
}

// "nowhere (webhooks, webhook events, day-wise livestream analytics)"
#[tokio::test]
async fn lists_without_pages_are_requested_once() {
    let hooks = responding_data(r#"[{"id":"w"}]"#).await;
    assert_eq!(hooks.app().webhooks().all().await.unwrap().len(), 1);
    let events = responding_data(r#"["meeting.started","meeting.invented"]"#).await;
    let names = Webhook::events(&events.app()).await.unwrap();
    assert_eq!(names, [WebhookEvent::MeetingStarted, WebhookEvent::Other("meeting.invented".into())]);
    let days = responding_data(r#"[{"date":null,"count":1.0}]"#).await;
    assert_eq!(days.app().analytics().daily_livestreams().await.unwrap()[0].count, Some(1));
    assert_eq!(
        [kit_lines(&hooks), kit_lines(&events), kit_lines(&days)].concat(),
        ["GET app-1/webhooks", "GET app-1/webhooks/all", "GET app-1/analytics/livestreams/daywise"]
    );
}

// "Where it lives: … inside `data` (livestreams list, …)": documented as one object with `paging` inside it; both are read.
#[tokio::test]
async fn livestream_list_can_be_one_object() {
    let paging = r#""paging":{"start_offset":1,"end_offset":1,"total_count":1}"#;
    let one = responding_data(&format!(r#"{{"id":"l",{paging}}}"#)).await.app().livestreams().all().await.unwrap();
    let many = responding(&format!(r#"{{"data":[{{"id":"l"}}],{paging}}}"#)).await;
    assert_eq!(many.app().livestreams().all().await.unwrap(), one);
}

// "One array (…, repeated key). `filters` is a single enum in one call, …, free text in livestream analytics. Booleans as
// `true`/`false`." "Unix seconds as integers in the livestream analytics query; `YYYY-MM-DD` in the day-wise analytics query."
#[tokio::test]
async fn query_parameters_have_the_documented_types() {
    let server = responding_data("[]").await;
    let app = server.app();
    let status = [RecordingStatus::Invoked, RecordingStatus::Uploaded];
    app.recordings().filter(RecordingFilter::new().status(status).expired(false)).all().await.unwrap();
    let object = responding_data(r#"{"participant":{"id":"p"}}"#).await;
    let by_peer = Session::find_participant_by_peer_id(&object.app(), "p");
    by_peer.filters(PeerFilter::DeviceInfo).include_peer_events(true).await.unwrap();
    app.analytics().daily_livestreams().start_time(1_761_955_200).filters("free & easy").await.unwrap();
    object.app().analytics().daily().start_date("2026-11-01").await.unwrap();
    assert_eq!(
        [kit_lines(&server), kit_lines(&object)].concat(),
        [
            "GET app-1/recordings?status=INVOKED&status=UPLOADED&expired=false",
            "GET app-1/analytics/livestreams/daywise?start_time=1761955200&filters=free%20%26%20easy",
            "GET app-1/sessions/peer-report/p?filters=device_info&include_peer_events=true",
            "GET app-1/analytics/daywise?start_date=2026-11-01",
        ]
    );
}
