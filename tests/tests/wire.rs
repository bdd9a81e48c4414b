//! What is sent, byte for byte, and how what comes back is read.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hasher as _};

use rtk::descriptor::{Descriptor, Kind, Method};
use rtk::realtime_kit::*;
use rtk::{Error, ErrorKind, Id, Record, Scope, Secret};
use serde_json::{Value, json};

mod support;

use support::{Document, RESOURCES, Reply, Sent, Server, TOKEN, in_environment};

/// Makes one call against a server that answers `data`; gives what was sent, and what became of the answer.
async fn sent<T>(data: Value, call: impl AsyncFnOnce(Scope<App>) -> Result<T, Error>) -> (Sent, T) {
    let server = Server::always(Reply::data(&data)).await;
    let answer = call(server.app()).await.unwrap();
    (server.only(), answer)
}

/// The same, of a call whose answer does not matter.
async fn line<T>(data: Value, call: impl AsyncFnOnce(Scope<App>) -> Result<T, Error>) -> String {
    sent(data, call).await.0.line()
}

/// The first thing that is asked of the server.
async fn session(server: &Server) -> Record<Session> {
    let session = server.app().session("sess-1").load().await.unwrap();
    assert_eq!(server.lines(), ["GET app-1/sessions/sess-1"]);
    session
}

fn hash(value: &impl std::hash::Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

// Heads

#[tokio::test]
async fn a_read_says_who_asks_and_what_it_takes_and_has_no_body() {
    let (sent, _) = sent(json!({"id": "sess-1"}), async |app| Session::find(&app, "sess-1").await).await;
    assert_eq!(
        (sent.method.as_str(), sent.path()),
        ("GET", "/client/v4/accounts/acc-1/realtime/kit/app-1/sessions/sess-1")
    );
    assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(sent.header("accept"), Some("application/json"));
    assert_eq!(sent.header("user-agent"), Some(concat!("rtk/", env!("CARGO_PKG_VERSION"))));
    assert_eq!(sent.header("content-type"), None);
    assert_eq!(sent.json(), None);
    assert_eq!(sent.query(), []);
}

#[tokio::test]
async fn a_body_is_json_and_says_so() {
    let (sent, _) =
        sent(json!({"id": "m-1"}), async |app| app.meetings().create(NewMeeting::new().title("Ü")).await).await;
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(sent.header("content-length"), Some("14"));
    assert_eq!(sent.body, "{\"title\":\"Ü\"}".as_bytes());
    assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(sent.header("accept"), Some("application/json"));
    assert!(sent.header("user-agent").unwrap().starts_with("rtk/"));
}

#[tokio::test]
async fn a_post_without_a_body_claims_none() {
    let (sent, _) =
        sent(json!({"status": "QUEUED"}), async |app| app.session("sess-1").summary().generate().await).await;
    assert_eq!(sent.method, "POST");
    assert_eq!((sent.header("content-type"), sent.json()), (None, None));
    assert!(matches!(sent.header("content-length"), None | Some("0")));
}

#[tokio::test]
async fn a_request_can_be_given_headers_and_query() {
    let (sent, _) = sent(json!({"id": "sess-1"}), async |app| {
        Session::find(&app, "sess-1")
            .header("x-trace", "7")
            .query(&[("a", "ü&=?"), ("b", "1")])
            .query(&json!({"c": [1, 2], "d": null, "e": {"f": true}}))
            .await
    })
    .await;
    assert_eq!(sent.header("x-trace"), Some("7"));
    assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    assert_eq!(sent.line(), "GET app-1/sessions/sess-1?a=%C3%BC%26%3D%3F&b=1&c=1&c=2&e.f=true");
}

#[tokio::test]
async fn an_id_stays_in_its_segment() {
    for (id, segment) in [
        ("a/b", "a%2Fb"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2e%2e", "%252e%252e"),
        ("..%2f", "..%252f"),
        ("a\nb\r\0", "a%0Ab%0D%00"),
        ("a b\\c", "a%20b%5Cc"),
        ("ü|{}\"<>^`", "%C3%BC%7C%7B%7D%22%3C%3E%5E%60"),
        ("a:b@c;d=e,f!$&'()*+~-_.", "a:b@c;d=e,f!$&'()*+~-_."),
        ("...", "..."),
    ] {
        let sent = line(json!({"id": "x"}), async |app| Session::find(&app, id).await).await;
        assert_eq!(sent, format!("GET app-1/sessions/{segment}"));
        let sent = line(json!({"chat_download_url": "x"}), async |app| app.session(id).chat().await).await;
        assert_eq!(sent, format!("GET app-1/sessions/{segment}/chat"));
        let sent =
            line(json!({"participant": {"id": "x"}}), async |app| Session::find_participant_by_peer_id(&app, id).await);
        assert_eq!(sent.await, format!("GET app-1/sessions/peer-report/{segment}"));
    }
}

#[tokio::test]
async fn account_and_app_are_segments_too() {
    let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
    Session::find(&server.client().account("a/c").app("../apps"), "s").await.unwrap();
    assert_eq!(server.only().target, "/client/v4/accounts/a%2Fc/realtime/kit/..%2Fapps/sessions/s");
}

#[tokio::test]
async fn a_slash_at_the_end_of_the_base_url_is_no_segment() {
    let server = Server::always(Reply::data(&json!({"id": "app-1"}))).await;
    let client = rtk::Client::builder().token(TOKEN).base_url(server.url() + "/").build().unwrap();
    App::find(&client.account("acc-1"), "app-1").await.unwrap();
    assert_eq!(server.lines(), ["GET apps/app-1"]);
}

// Sessions

#[tokio::test]
async fn a_session_is_found_by_its_id() {
    let data = json!({
        "id": "sess-1", "associated_id": "m-1", "meeting_display_name": "Stand-up", "status": "ENDED", "type": "meeting",
        "live_participants": 0, "minutes_consumed": 12.5, "started_at": "2026-11-24T09:30:00Z", "ended_at": null,
        "meta": {"k": [1]}, "breakout_rooms": [{"id": "sess-2", "breakout_rooms": []}],
    });
    let (sent, session) = sent(data, async |app| Session::find(&app, "sess-1").await).await;
    assert_eq!(sent.line(), "GET app-1/sessions/sess-1");
    assert_eq!(session.id(), Id::new("sess-1"));
    assert_eq!(session.associated_id, Some(Id::new("m-1")));
    assert_eq!(session.meeting_title.as_deref(), Some("Stand-up"));
    assert_eq!(session.status, Some(SessionStatus::Ended));
    assert_eq!(session.r#type, Some(SessionType::Meeting));
    assert_eq!((session.live_participants, session.minutes_consumed), (Some(0), Some(12.5)));
    assert_eq!(session.started_at.as_ref().unwrap().as_str(), "2026-11-24T09:30:00Z");
    assert_eq!(session.ended_at, None);
    assert_eq!(session.breakout_rooms[0].id, Id::new("sess-2"));
    assert_eq!(session.extra().keys().collect::<Vec<_>>(), ["meta"]);
}

#[tokio::test]
async fn sessions_are_listed_below_the_app() {
    let list = json!({"sessions": [{"id": "sess-1"}, {"id": "sess-2"}]});
    for call in [
        sent(list.clone(), async |app| Session::all(&app).await).await,
        sent(list.clone(), async |app| app.sessions().all().await).await,
        sent(list.clone(), async |app| app.many::<Session>().all().await).await,
    ] {
        let (sent, sessions) = call;
        assert_eq!(sent.line(), "GET app-1/sessions");
        assert_eq!(sessions.iter().map(|it| it.id().to_string()).collect::<Vec<_>>(), ["sess-1", "sess-2"]);
    }
}

/// `call` sends exactly that query and nothing else.
macro_rules! queries {
    ($data:expr, $path:literal, $app:ident: $($call:expr => $query:literal,)*) => {$(
        let $app = ();
        let _ = $app;
        let sent = line($data, async |$app: Scope<App>| $call.await).await;
        let query = $query;
        let expected = if query.is_empty() { format!("GET {}", $path) } else { format!("GET {}?{query}", $path) };
        assert_eq!(sent, expected);
    )*};
}

#[tokio::test]
async fn a_list_of_sessions_takes_every_documented_parameter() {
    let filter = SessionFilter::new;
    let list = || json!({"sessions": []});
    queries! { list(), "app-1/sessions", app:
        app.sessions().filter(filter().associated_id("room a")).all() => "associated_id=room%20a",
        app.sessions().filter(filter().associated_id(Id::<Meeting>::new("m-1"))).all() => "associated_id=m-1",
        app.sessions().filter(filter().status(SessionStatus::Live)).all() => "status=LIVE",
        app.sessions().filter(filter().status(SessionStatus::Ended)).all() => "status=ENDED",
        app.sessions().filter(filter().search("a&b=c d+e")).all() => "search=a%26b%3Dc%20d%2Be",
        app.sessions().filter(filter().participants("1:10")).all() => "participants=1%3A10",
        app.sessions().filter(filter().start_time("2026-11-01T00:00:00+02:00")).all()
            => "start_time=2026-11-01T00%3A00%3A00%2B02%3A00",
        app.sessions().filter(filter().end_time("2026-11-24T00:00:00Z")).all() => "end_time=2026-11-24T00%3A00%3A00Z",
        app.sessions().filter(filter().sort_by(SessionSort::MinutesConsumed)).all() => "sort_by=minutesConsumed",
        app.sessions().filter(filter().sort_by(SessionSort::CreatedAt)).all() => "sort_by=createdAt",
        app.sessions().filter(filter().sort_order(SortOrder::Ascending)).all() => "sort_order=ASC",
        Session::all(&app).filter(filter().sort_order(SortOrder::Descending)) => "sort_order=DESC",
        Session::all(&app).filter(filter()) => "",
        Session::all(&app).filter(filter().status(SessionStatus::Live).search("x")).per_page(7)
            => "status=LIVE&search=x&per_page=7",
        app.sessions().page(2).per_page(50) => "page_no=2&per_page=50",
        app.sessions().filter(filter().search("x")).page(1) => "search=x&page_no=1",
    }
}

#[tokio::test]
async fn a_second_filter_adds_and_overrides() {
    let sent = line(json!({"sessions": []}), async |app| {
        let live = app.sessions().filter(SessionFilter::new().status(SessionStatus::Live).search("x"));
        live.filter(SessionFilter::new().search("y")).all().filter(SessionFilter::new().participants("2")).await
    });
    assert_eq!(sent.await, "GET app-1/sessions?status=LIVE&search=y&participants=2");
}

#[tokio::test]
async fn the_other_reads_take_their_documented_parameters() {
    let session = || json!({"id": "sess-1"});
    queries! { session(), "app-1/sessions/sess-1", app:
        Session::find(&app, "sess-1").include_breakout_rooms(true) => "include_breakout_rooms=true",
        app.sessions().find("sess-1").include_breakout_rooms(false) => "include_breakout_rooms=false",
        app.session("sess-1").load().include_breakout_rooms(true) => "include_breakout_rooms=true",
    }
    let people = || json!({"participants": []});
    let filter = SessionParticipantFilter::new;
    queries! { people(), "app-1/sessions/sess-1/participants", app:
        app.session("sess-1").participants().all() => "",
        app.session("sess-1").participants().filter(filter().search("Ann")).all() => "search=Ann",
        app.session("sess-1").participants().filter(filter().sort_by(ParticipantSort::JoinedAt)).all()
            => "sort_by=joinedAt",
        app.session("sess-1").participants().filter(filter().sort_by(ParticipantSort::Duration)).all()
            => "sort_by=duration",
        app.session("sess-1").participants().filter(filter().sort_order(SortOrder::Descending)).all()
            => "sort_order=DESC",
        app.session("sess-1").participants().filter(filter().view(ParticipantView::Raw)).all() => "view=raw",
        app.session("sess-1").participants().filter(filter().view(ParticipantView::Consolidated)).all()
            => "view=consolidated",
        app.session("sess-1").participants().filter(filter().include_peer_events(true)).all()
            => "include_peer_events=true",
        app.session("sess-1").participants().page(3).per_page(9) => "page_no=3&per_page=9",
    }
    let person = || json!({"participant": {"id": "p-1"}});
    queries! { person(), "app-1/sessions/sess-1/participants/p-1", app:
        app.session("sess-1").participants().find("p-1") => "",
        app.session("sess-1").participants().find("p-1").include_peer_events(true) => "include_peer_events=true",
        app.session("sess-1").participants().find("p-1").filters(PeerFilter::IpInformation)
            => "filters=ip_information",
    }
    queries! { person(), "app-1/sessions/peer-report/peer-1", app:
        Session::find_participant_by_peer_id(&app, "peer-1") => "",
        Session::find_participant_by_peer_id(&app, "peer-1").filters(PeerFilter::DeviceInfo) => "filters=device_info",
        Session::find_participant_by_peer_id(&app, "peer-1").filters(PeerFilter::PrecallNetworkInformation)
            => "filters=precall_network_information",
        Session::find_participant_by_peer_id(&app, "peer-1").filters(PeerFilter::QualityStats)
            => "filters=quality_stats",
        Session::find_participant_by_peer_id(&app, "peer-1").filters(PeerFilter::Events).include_peer_events(true)
            => "filters=events&include_peer_events=true",
    }
    let transcript = || json!({"transcript_download_url": "u"});
    queries! { transcript(), "app-1/sessions/sess-1/transcript", app:
        app.session("sess-1").transcript() => "",
        app.session("sess-1").transcript().format(TranscriptFormat::Srt) => "format=SRT",
        app.session("sess-1").transcript().format(TranscriptFormat::Vtt) => "format=VTT",
        app.session("sess-1").transcript().format(TranscriptFormat::Json) => "format=JSON",
        app.session("sess-1").transcript().format(TranscriptFormat::Csv) => "format=CSV",
    }
    let filter = MeetingFilter::new;
    queries! { json!([]), "app-1/meetings", app:
        app.meetings().filter(filter().status(MeetingStatus::Active)).all() => "status=ACTIVE",
        app.meetings().filter(filter().status(MeetingStatus::Inactive)).all() => "status=INACTIVE",
        app.meetings().filter(filter().search("x")).all() => "search=x",
        app.meetings().filter(filter().start_time("2026-11-01T00:00:00Z")).all()
            => "start_time=2026-11-01T00%3A00%3A00Z",
        app.meetings().filter(filter().end_time("2026-11-01T00:00:00Z")).all() => "end_time=2026-11-01T00%3A00%3A00Z",
    }
    queries! { json!({"id": "m-1"}), "app-1/meetings/m-1", app:
        Meeting::find(&app, "m-1").name("n") => "name=n",
    }
    queries! { json!([]), "app-1/meetings/m-1/participants", app:
        app.meeting("m-1").participants().all().per_page(3) => "per_page=3",
    }
    let server = Server::always(Reply::data(&json!([]))).await;
    let apps = server.client().account("acc-1").apps();
    apps.filter(AppFilter::new().search("x").sort_order(SortOrder::Descending)).all().await.unwrap();
    App::all(&server.client().account("acc-1")).filter(AppFilter::new().search("y")).await.unwrap();
    assert_eq!(server.lines(), ["GET apps?search=x&sort_order=DESC", "GET apps?search=y"]);
}

#[tokio::test]
async fn people_of_a_session_are_under_a_key_of_their_own() {
    let server = Server::routes([
        ("GET app-1/sessions/sess-1", json!({"id": "sess-1"})),
        ("GET app-1/sessions/sess-1/participants", json!({"participants": [{"id": "p-1"}, {"id": "p-2"}]})),
        ("GET app-1/sessions/sess-1/participants/p-2", json!({"participant": {"id": "p-2", "display_name": "Bo"}})),
    ])
    .await;
    let session = session(&server).await;
    let people = session.participants().all().await.unwrap();
    assert_eq!(people.iter().map(|it| it.id().to_string()).collect::<Vec<_>>(), ["p-1", "p-2"]);
    let bo = session.participants().find("p-2").await.unwrap();
    assert_eq!(bo.display_name.as_deref(), Some("Bo"));
    let again = SessionParticipant::find(&session, &people[1]).await.unwrap();
    let mut reloaded = people[1].clone();
    reloaded.reload().await.unwrap();
    assert_eq!(reloaded.display_name.as_deref(), Some("Bo"));
    assert_eq!((&bo, &bo), (&again, &people[1]));
    assert_eq!(
        server.lines()[1..],
        [
            "GET app-1/sessions/sess-1/participants",
            "GET app-1/sessions/sess-1/participants/p-2",
            "GET app-1/sessions/sess-1/participants/p-2",
            "GET app-1/sessions/sess-1/participants/p-2"
        ]
    );
}

#[tokio::test]
async fn a_session_has_one_chat_summary_and_transcript() {
    let server = Server::routes([
        ("GET app-1/sessions/sess-1", json!({"id": "sess-1"})),
        (
            "GET app-1/sessions/sess-1/chat",
            json!({"chat_download_url": "https://c", "chat_download_url_expiry": "2026-11-25T00:00:00Z"}),
        ),
        (
            "GET app-1/sessions/sess-1/summary",
            json!({"sessionId": "sess-1", "summaryDownloadUrl": "https://s", "summaryDownloadUrlExpiry": "soon"}),
        ),
        (
            "GET app-1/sessions/sess-1/transcript",
            json!({"sessionId": "sess-1", "transcript_download_url": "https://t", "transcript_download_url_expiry": "x"}),
        ),
    ])
    .await;
    let session = session(&server).await;
    let chat = session.chat().await.unwrap();
    let mut summary = session.summary().await.unwrap();
    let transcript = session.transcript().await.unwrap();
    assert_eq!(chat.chat_download_url, "https://c");
    assert_eq!(chat.chat_download_url_expiry.as_ref().unwrap().as_str(), "2026-11-25T00:00:00Z");
    assert_eq!((summary.session_id.as_ref(), summary.summary_download_url.as_str()), (Some(&session.id), "https://s"));
    assert_eq!(transcript.session_id.as_ref(), Some(&session.id));
    assert_eq!(transcript.transcript_download_url, "https://t");
    assert!(chat.extra().is_empty() && summary.extra().is_empty() && transcript.extra().is_empty());
    summary.reload().await.unwrap();
    assert_eq!(
        server.lines()[1..],
        [
            "GET app-1/sessions/sess-1/chat",
            "GET app-1/sessions/sess-1/summary",
            "GET app-1/sessions/sess-1/transcript",
            "GET app-1/sessions/sess-1/summary"
        ]
    );
    assert_eq!(chat.id(), Id::new(""));
}

#[tokio::test]
async fn a_summary_is_asked_for_from_wherever_one_stands() {
    let answers = |sent: &Sent| match sent.method.as_str() {
        "POST" => Reply::json(202, &json!({"success": true, "data": {"session_id": "sess-1", "status": "QUEUED"}})),
        _ => Reply::data(&json!({"sessionId": "sess-1", "summaryDownloadUrl": "u", "id": "sess-1"})),
    };
    let server = Server::replying(answers).await;
    let app = server.app();
    let session = Session::find(&app, "sess-1").await.unwrap();
    let summary = session.summary().await.unwrap();
    let jobs: [SummaryJob; 5] = [
        app.session("sess-1").summary().generate().await.unwrap(),
        session.summary().generate().await.unwrap(),
        summary.generate().await.unwrap(),
        summary.scope().generate().await.unwrap(),
        session.scope().summary().generate().await.unwrap(),
    ];
    for job in jobs {
        assert_eq!((job.session_id, job.status.as_deref()), (Some(Id::new("sess-1")), Some("QUEUED")));
    }
    let posts = &server.sent()[2..];
    assert_eq!(posts.len(), 5);
    for post in posts {
        assert_eq!(post.line(), "POST app-1/sessions/sess-1/summary");
        assert_eq!((post.json(), post.header("content-type")), (None, None));
    }
}

#[tokio::test]
async fn a_peer_leads_to_its_participant_without_a_session() {
    let person = |name: &str| json!({"participant": {"id": "p-1", "session_id": "sess-9", "display_name": name}});
    let server = Server::routes([
        ("GET app-1/sessions/peer-report/peer-1?filters=events&include_peer_events=true", person("Ann")),
        ("GET app-1/sessions/sess-9/participants/p-1", person("Ann Other")),
    ])
    .await;
    let app = server.app();
    let mut ann: Record<SessionParticipant> = Session::find_participant_by_peer_id(&app, "peer-1")
        .filters(PeerFilter::Events)
        .include_peer_events(true)
        .await
        .unwrap();
    assert_eq!((ann.id().as_str(), ann.display_name.as_deref()), ("p-1", Some("Ann")));
    ann.reload().await.unwrap();
    assert_eq!(ann.display_name.as_deref(), Some("Ann Other"));
    assert_eq!(server.lines()[1..], ["GET app-1/sessions/sess-9/participants/p-1"]);
    assert_eq!(ann, app.session("sess-9").participants().find("p-1").await.unwrap());
}

#[tokio::test]
async fn a_peers_participant_without_a_session_cannot_be_reloaded_and_says_why() {
    let server = Server::always(Reply::data(&json!({"participant": {"id": "p-1"}}))).await;
    let mut person = Session::find_participant_by_peer_id(&server.app(), "peer-1").await.unwrap();
    let error = person.reload().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
    assert!(error.to_string().contains("session_id"), "{error}");
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn the_meeting_of_a_session_is_read_from_the_app() {
    let server = Server::routes([
        ("GET app-1/sessions/sess-1", json!({"id": "sess-1", "associated_id": "m-1"})),
        ("GET app-1/meetings/m-1", json!({"id": "m-1", "title": "Stand-up"})),
    ])
    .await;
    let meeting = session(&server).await.meeting().await.unwrap();
    assert_eq!(meeting.title.as_deref(), Some("Stand-up"));
    assert_eq!(meeting, Meeting::find(&server.app(), "m-1").await.unwrap());
    assert_eq!(server.lines()[1..], ["GET app-1/meetings/m-1", "GET app-1/meetings/m-1"]);
}

#[tokio::test]
async fn a_session_without_a_meeting_asks_for_none() {
    let server = Server::routes([("GET app-1/sessions/sess-1", json!({"id": "sess-1"}))]).await;
    let error = session(&server).await.meeting().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
    assert!(error.to_string().contains("associated_id"), "{error}");
    assert_eq!(server.sent().len(), 1);
}

// Livestream sessions

#[tokio::test]
async fn livestream_sessions_come_as_one_as_a_list_or_not_at_all() {
    let one =
        json!({"id": "l-1", "err_message": "LIVE", "paging": {"start_offset": 1, "end_offset": 1, "total_count": 1}});
    for (data, expected) in
        [(one, vec!["l-1"]), (json!([{"id": "l-1"}, {"id": "l-2"}]), vec!["l-1", "l-2"]), (json!([]), vec![])]
    {
        let (sent, list) = sent(data, async |app| app.session("sess-1").livestream_sessions().all().await).await;
        assert_eq!(sent.line(), "GET app-1/sessions/sess-1/livestream-sessions");
        assert_eq!(list.iter().map(|it| it.id().to_string()).collect::<Vec<_>>(), expected);
        assert!(list.iter().all(|it| it.extra().is_empty()));
    }
}

#[tokio::test]
async fn no_livestream_sessions_can_be_told_by_null() {
    let (_, list) = sent(Value::Null, async |app| app.session("sess-1").livestream_sessions().all().await).await;
    assert!(list.is_empty());
}

#[tokio::test]
async fn a_livestream_session_is_listed_below_a_session_and_read_from_the_app() {
    let server = Server::routes([
        ("GET app-1/sessions/sess-1/livestream-sessions", json!({"id": "l-1"})),
        ("GET app-1/livestreams/sessions/l-1", json!({"id": "l-1", "started_time": "now", "viewer_seconds": 3})),
    ])
    .await;
    let app = server.app();
    let mut listed = app.session("sess-1").livestream_sessions().all().await.unwrap().remove(0);
    let found = LivestreamSession::find(&app, "l-1").await.unwrap();
    assert_eq!(listed, found);
    assert_eq!((listed.viewer_seconds, found.viewer_seconds), (None, Some(3.0)));
    listed.reload().await.unwrap();
    assert_eq!(listed.viewer_seconds, Some(3.0));
    assert_eq!(
        server.lines(),
        [
            "GET app-1/sessions/sess-1/livestream-sessions",
            "GET app-1/livestreams/sessions/l-1",
            "GET app-1/livestreams/sessions/l-1"
        ]
    );
}

// Writes

#[tokio::test]
async fn a_new_meeting_is_exactly_what_was_set() {
    let create = async |new: NewMeeting| {
        let (sent, meeting) = sent(json!({"id": "m-1"}), async |app| app.meetings().create(new).await).await;
        assert_eq!(sent.line(), "POST app-1/meetings");
        assert_eq!(meeting.id(), Id::new("m-1"));
        sent.json().unwrap()
    };
    assert_eq!(create(NewMeeting::new()).await, json!({}));
    assert_eq!(create(NewMeeting::new().title("Stand-up")).await, json!({"title": "Stand-up"}));
    let nulls = NewMeeting::new().title(None).record_on_start(None).live_stream_on_start(None);
    assert_eq!(create(nulls).await, json!({"title": null, "record_on_start": null, "live_stream_on_start": null}));

    let mut recording = RecordingConfig::default();
    recording.max_seconds = Some(60);
    recording.storage_config =
        serde_json::from_value(json!({"type": "aws", "access_key": "k", "secret": "s"})).unwrap();
    recording.video_config = Some(VideoConfig::default());
    let mut ai = AiConfig::default();
    let mut transcription = TranscriptionConfig::default();
    transcription.language = Some(TranscriptLanguage::EnIn);
    transcription.keywords = vec!["rtk".into()];
    ai.transcription = Some(transcription);
    let whole = NewMeeting::new()
        .title("T")
        .record_on_start(true)
        .live_stream_on_start(false)
        .persist_chat(true)
        .summarize_on_end(false)
        .transcribe_on_end(true)
        .session_keep_alive_time_in_secs(60)
        .recording_config(recording)
        .ai_config(ai);
    assert_eq!(
        create(whole).await,
        json!({
            "title": "T", "record_on_start": true, "live_stream_on_start": false, "persist_chat": true,
            "summarize_on_end": false, "transcribe_on_end": true, "session_keep_alive_time_in_secs": 60,
            "recording_config": {
                "max_seconds": 60, "storage_config": {"type": "aws", "access_key": "k", "secret": "s"}, "video_config": {},
            },
            "ai_config": {"transcription": {"language": "en-IN", "keywords": ["rtk"]}},
        })
    );
    let sent = line(json!({"id": "m-1"}), async |app| Meeting::create(&app, NewMeeting::new()).await);
    assert_eq!(sent.await, "POST app-1/meetings");
}

#[tokio::test]
async fn an_update_sends_what_changes_and_keeps_what_the_answer_leaves_out() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::data(&json!({
            "id": "m-1", "title": "Stand-up", "persist_chat": true, "record_on_start": true, "old": 1, "both": 1,
        })),
        _ => Reply::data(&json!({"title": "Retro", "record_on_start": null, "both": 2, "new": 3})),
    })
    .await;
    let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
    let changes = MeetingChanges::new().title("Retro").record_on_start(None).status(MeetingStatus::Inactive);
    meeting.update(changes).await.unwrap();
    let sent = &server.sent()[1];
    assert_eq!(sent.line(), "PATCH app-1/meetings/m-1");
    assert_eq!(sent.json(), Some(json!({"title": "Retro", "record_on_start": null, "status": "INACTIVE"})));
    assert_eq!(meeting.id(), Id::new("m-1"));
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
    assert_eq!((meeting.persist_chat, meeting.record_on_start), (Some(true), None));
    assert_eq!(Value::from(meeting.extra().clone()), json!({"old": 1, "both": 2, "new": 3}));

    meeting.update(MeetingChanges::new()).await.unwrap();
    assert_eq!(server.sent()[2].json(), Some(json!({})));
}

#[tokio::test]
async fn an_update_that_is_confirmed_without_words_keeps_everything() {
    for reply in [
        Reply::new(204, &[], ""),
        Reply::new(200, &[], ""),
        Reply::json(200, &json!({"success": true})),
        Reply::json(200, &json!({"success": true, "data": null})),
    ] {
        let server = Server::replying(move |sent| match sent.method.as_str() {
            "GET" => Reply::data(&json!({"id": "m-1", "title": "Stand-up"})),
            _ => reply.clone(),
        })
        .await;
        let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
        meeting.update(MeetingChanges::new().title("Retro")).await.unwrap();
        assert_eq!(meeting.title.as_deref(), Some("Stand-up"));
    }
}

#[tokio::test]
async fn a_scope_updates_what_was_not_read() {
    let (sent, meeting) = sent(json!({"id": "m-1", "title": "Retro"}), async |app| {
        app.meeting("m-1").update(MeetingChanges::new().title("Retro")).await
    })
    .await;
    assert_eq!((sent.line().as_str(), sent.json()), ("PATCH app-1/meetings/m-1", Some(json!({"title": "Retro"}))));
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
}

#[tokio::test]
async fn a_replacement_is_sent_whole_with_put() {
    let server = Server::replying(|sent| match sent.method.as_str() {
        "GET" => Reply::data(&json!({"id": "m-1", "title": "Stand-up"})),
        _ => Reply::data(&json!({"id": "m-1", "title": "Retro"})),
    })
    .await;
    let mut meeting = Meeting::find(&server.app(), "m-1").await.unwrap();
    meeting.replace(NewMeeting::new().title("Retro")).await.unwrap();
    let sent = &server.sent()[1];
    assert_eq!((sent.line().as_str(), sent.json()), ("PUT app-1/meetings/m-1", Some(json!({"title": "Retro"}))));
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
}

#[tokio::test]
async fn a_participant_is_made_changed_replaced_and_removed() {
    let server = Server::replying(|sent| match (sent.method.as_str(), sent.path().ends_with("/token")) {
        ("POST", true) => Reply::data(&json!({"token": "jwt-2"})),
        ("DELETE", _) => Reply::data(&json!({"custom_participant_id": "ann-1", "preset_id": "pre-1"})),
        ("PATCH", _) => Reply::data(&json!({"name": null, "token": "jwt-3"})),
        (_, _) => Reply::json(
            201,
            &json!({"success": true, "data": {
                "id": "p-1", "preset_name": "host", "custom_participant_id": "ann-1", "name": "Ann", "token": "jwt-1",
            }}),
        ),
    })
    .await;
    let people = server.app().meeting("m-1").participants();
    let mut ann = people.create(NewParticipant::new("host", "ann-1").name("Ann").picture(None)).await.unwrap();
    assert_eq!(ann.token, Some(Secret::from("jwt-1")));
    ann.update(ParticipantChanges::new().name(None).preset_name("guest")).await.unwrap();
    assert_eq!((ann.name.as_deref(), ann.preset_name.as_deref()), (None, Some("host")));
    assert_eq!(ann.token, Some(Secret::from("jwt-3")));
    ann.replace(NewParticipant::new("host", "ann-2")).await.unwrap();
    assert_eq!(ann.refresh_token().await.unwrap().token.expose_secret(), "jwt-2");
    ann.destroy().await.unwrap();
    people.one("p-2").destroy().await.unwrap();

    let sent: Vec<_> = server.sent().iter().map(|sent| (sent.line(), sent.json())).collect();
    let expected = [
        (
            "POST app-1/meetings/m-1/participants",
            Some(json!({"preset_name": "host", "custom_participant_id": "ann-1", "name": "Ann", "picture": null})),
        ),
        ("PATCH app-1/meetings/m-1/participants/p-1", Some(json!({"name": null, "preset_name": "guest"}))),
        (
            "PUT app-1/meetings/m-1/participants/p-1",
            Some(json!({"preset_name": "host", "custom_participant_id": "ann-2"})),
        ),
        ("POST app-1/meetings/m-1/participants/p-1/token", None),
        ("DELETE app-1/meetings/m-1/participants/p-1", None),
        ("DELETE app-1/meetings/m-1/participants/p-2", None),
    ];
    assert_eq!(sent, expected.map(|(line, body)| (line.to_owned(), body)));
    assert!(server.sent()[3..].iter().all(|sent| sent.header("content-type").is_none()));
}

#[tokio::test]
async fn a_new_app_comes_one_level_deeper_than_a_read_one() {
    let server = Server::routes([
        ("POST apps", json!({"app": {"id": "app-9", "name": "Demo"}})),
        ("GET apps/app-9", json!({"id": "app-9", "name": "Demo"})),
        ("GET apps", json!([{"id": "app-9"}])),
        ("GET app-9/meetings", json!([])),
    ])
    .await;
    let account = server.client().account("acc-1");
    let mut app = App::create(&account, NewApp::new("Demo")).await.unwrap();
    assert_eq!(server.only().json(), Some(json!({"name": "Demo"})));
    assert_eq!((app.id().as_str(), app.name.as_deref()), ("app-9", Some("Demo")));
    app.reload().await.unwrap();
    assert_eq!(account.apps().all().await.unwrap(), [app.clone()]);
    assert!(app.meetings().all().await.unwrap().is_empty());
    assert_eq!(server.lines(), ["POST apps", "GET apps/app-9", "GET apps", "GET app-9/meetings"]);
}

// Records

#[tokio::test]
async fn reload_reads_again_in_place() {
    let server =
        Server::routes([("GET app-1/sessions/sess-1", json!({"id": "sess-1", "status": "ENDED", "now": 1}))]).await;
    let mut session = session(&server).await;
    session.reload().await.unwrap();
    session.reload().await.unwrap();
    assert_eq!(session.status, Some(SessionStatus::Ended));
    assert_eq!(server.lines(), ["GET app-1/sessions/sess-1"; 3]);
}

#[tokio::test]
async fn a_failed_reload_leaves_the_record_as_it_was() {
    let server = Server::replying(|sent| match sent.target.contains("gone") {
        true => Reply::json(404, &json!({"success": false, "error": {"code": 404, "message": "no"}})),
        false => Reply::data(&json!({"id": "gone", "status": "LIVE"})),
    })
    .await;
    let mut session = Session::find(&server.app(), "sess-1").await.unwrap();
    assert!(session.reload().await.unwrap_err().is_not_found());
    assert_eq!(session.status, Some(SessionStatus::Live));
}

#[tokio::test]
async fn attributes_have_rust_names_and_the_wire_has_its_own() {
    let data = json!({"id": "sess-1", "meeting_display_name": "Stand-up", "status": "PAUSED", "meta": {"k": 1}});
    let (_, session) = sent(data, async |app| Session::find(&app, "sess-1").await).await;
    assert_eq!(session.attributes()["meeting_title"], "Stand-up");
    assert_eq!(session.attributes()["status"], "PAUSED");
    assert_eq!(session.attributes()["ended_at"], Value::Null);
    assert!(!session.attributes().contains_key("meeting_display_name") && !session.attributes().contains_key("meta"));
    let names: BTreeSet<_> = session.attributes().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, Session::DESCRIPTOR.attributes.iter().map(|it| it.name.to_owned()).collect());

    assert_eq!(session.get("meeting_title"), Some("Stand-up".into()));
    assert_eq!(session.get("meta"), Some(json!({"k": 1})));
    assert_eq!(session.get("meeting_display_name"), None);
    assert_eq!(session.get("nothing"), None);
    assert_eq!(session.status, Some(SessionStatus::Other("PAUSED".into())));

    let wire = serde_json::to_value(&session).unwrap();
    assert_eq!(wire["meeting_display_name"], "Stand-up");
    assert_eq!(wire["status"], "PAUSED");
    assert_eq!(wire["meta"], json!({"k": 1}));
    assert!(wire.get("meeting_title").is_none());
    let back: Session = serde_json::from_value(wire).unwrap();
    assert_eq!(back, session.clone().into_inner());
}

#[tokio::test]
async fn records_are_equal_if_they_are_the_same_thing() {
    let server = Server::replying(|sent| match sent.target.contains("other") {
        true => Reply::data(&json!({"id": "x", "title": "other", "chat_download_url": "other"})),
        false => Reply::data(&json!({"id": "x", "title": "one", "chat_download_url": "one"})),
    })
    .await;
    let app = server.app();
    let at = |account: &str, app: &str| server.client().account(account).app(app);
    let one = Meeting::find(&app, "x").await.unwrap();
    let same = Meeting::find(&app, "x").query(&[("other", "1")]).await.unwrap();
    assert_ne!(one.title, same.title);
    assert_eq!(one, same);
    assert_eq!(hash(&one), hash(&same));
    assert_eq!(HashSet::from([one.clone(), same]).len(), 1);

    let elsewhere = Meeting::find(&at("acc-1", "app-2"), "x").await.unwrap();
    assert_ne!(one, elsewhere);
    assert_ne!(one, Meeting::find(&at("acc-2", "app-1"), "x").await.unwrap());
    assert_eq!(HashSet::from([one, elsewhere]).len(), 2);

    let chat = app.session("a").chat().await.unwrap();
    let same = app.session("a").chat().query(&[("other", "1")]).await.unwrap();
    assert_ne!(chat.chat_download_url, same.chat_download_url);
    assert_eq!(chat, same);
    assert_ne!(chat, app.session("b").chat().await.unwrap());
}

// Descriptors

#[test]
fn a_descriptor_says_where_and_what_a_session_is() {
    let session = Session::DESCRIPTOR;
    assert!(session.read_only && !session.is_singleton());
    assert_eq!((session.name, session.singular, session.plural), ("Session", "session", "sessions"));
    assert_eq!(session.collection_path(), "/accounts/{account_id}/realtime/kit/{app_id}/sessions");
    assert_eq!(session.member_path(), "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}");
    assert_eq!(session.scope_required().collect::<Vec<_>>(), ["account_id", "app_id"]);
    assert_eq!(session.places[0].scope, "App");
    assert_eq!(session.paging.number_keys(), Some(("page_no", "per_page")));
    assert_eq!((session.envelope.payload, session.envelope.paging), ("data", "paging"));
    let attributes: BTreeMap<_, _> = session.attributes.iter().map(|it| (it.name, it.wire)).collect();
    assert_eq!((attributes["meeting_title"], attributes["type"]), ("meeting_display_name", "type"));
    assert_eq!(attributes.len(), 14);
    assert!(session.attributes.iter().all(|it| !it.create && !it.update && !it.required));
    let relations: Vec<_> = session.relations.iter().map(|it| (it.name, it.target, it.many)).collect();
    assert_eq!(
        relations,
        [
            ("participants", "SessionParticipant", true),
            ("livestream_sessions", "LivestreamSession", true),
            ("chat", "Chat", false),
            ("summary", "Summary", false),
            ("transcript", "Transcript", false)
        ]
    );
    let operations: Vec<_> = session.operations.iter().map(|it| (it.name, it.kind, it.key)).collect();
    assert_eq!(
        operations,
        [
            ("all", Kind::All, "sessions"),
            ("find", Kind::Find, ""),
            ("find_participant_by_peer_id", Kind::Action, "participant")
        ]
    );
}

#[test]
fn only_what_can_be_written_says_so() {
    for resource in RESOURCES {
        let writes = resource
            .operations
            .iter()
            .filter(|it| matches!(it.kind, Kind::Create | Kind::Update | Kind::Replace | Kind::Destroy));
        assert_eq!(writes.count() == 0, resource.read_only, "{}", resource.name);
    }
    let singletons: Vec<_> = RESOURCES.iter().filter(|it| it.is_singleton()).map(|it| it.name).collect();
    assert_eq!(singletons, ["Chat", "Summary", "Transcript"]);
}

#[test]
fn every_declared_operation_is_the_documents_own() {
    let document = Document::read();
    let mut seen = BTreeSet::new();
    for resource in RESOURCES {
        for operation in resource.operations {
            let what = format!("{}::{}", resource.name, operation.name);
            assert_eq!(resource.places.len(), 1, "{what}");
            let path = operation.path(&resource.places[0]);
            let documented = document.operation(operation.method.as_str(), &path);
            let documented = documented.unwrap_or_else(|| panic!("{what}: no {} {path}", operation.method.as_str()));
            assert_eq!(operation.id, Some(documented.id()), "{what}");
            let declared: BTreeSet<_> = operation.query.iter().map(|it| it.wire).collect();
            assert_eq!(declared, documented.query_names(), "{what}");
            assert_eq!(documented.is_paged(), operation.kind == Kind::All, "{what}");
            assert!(seen.insert(documented.id()), "{what}: declared twice");
        }
    }
    assert_eq!(seen.len(), 26);
}

#[test]
fn every_writable_attribute_is_the_documents_own() {
    let document = Document::read();
    for resource in RESOURCES {
        for operation in resource.operations {
            let path = operation.path(&resource.places[0]);
            let documented = document.operation(operation.method.as_str(), &path).unwrap();
            let attributes = resource.attributes.iter().filter(|it| match operation.kind {
                Kind::Create | Kind::Replace => it.create,
                Kind::Update => it.update,
                _ => false,
            });
            let declared: BTreeSet<_> = attributes.map(|it| it.request_wire).collect();
            assert_eq!(declared, documented.body_names(), "{}::{}", resource.name, operation.name);
        }
    }
}

#[test]
fn the_descriptor_gives_the_paths_that_are_called() {
    let find = |resource: &'static Descriptor, name| {
        let operation = resource.operation(name).unwrap();
        (operation.method, operation.path(&resource.places[0]))
    };
    let kit = |rest: &str| format!("/accounts/{{account_id}}/realtime/kit/{rest}");
    assert_eq!(find(App::DESCRIPTOR, "create"), (Method::Post, kit("apps")));
    assert_eq!(find(App::DESCRIPTOR, "find"), (Method::Get, kit("apps/{app_id}")));
    assert_eq!(App::DESCRIPTOR.inside, kit("{app_id}"));
    assert_eq!(find(Summary::DESCRIPTOR, "generate"), (Method::Post, kit("{app_id}/sessions/{session_id}/summary")));
    assert_eq!(
        find(LivestreamSession::DESCRIPTOR, "find"),
        (Method::Get, kit("{app_id}/livestreams/sessions/{livestream_session_id}"))
    );
    assert_eq!(
        find(Participant::DESCRIPTOR, "refresh_token"),
        (Method::Post, kit("{app_id}/meetings/{meeting_id}/participants/{participant_id}/token"))
    );
}

// Escape hatch and environment

#[tokio::test]
async fn any_path_inside_a_scope_can_be_asked_for() {
    let (sent, report) = sent(json!({"minutes": 3}), async |app| {
        app.get("/analytics/day wise").query(&[("start_date", "2026-11-01")]).json::<Value>().await
    })
    .await;
    assert_eq!(sent.line(), "GET app-1/analytics/day%20wise?start_date=2026-11-01");
    assert_eq!(report, json!({"minutes": 3}));
    let (sent, raw) = self::sent(json!({}), async |app| app.session("s").put("x/y").body(&json!({"a": 1})).await).await;
    assert_eq!((sent.line().as_str(), sent.json()), ("PUT app-1/sessions/s/x/y", Some(json!({"a": 1}))));
    assert_eq!(sent.header("content-type"), Some("application/json"));
    assert_eq!(raw.status(), 200);
}

#[tokio::test]
async fn a_raw_answer_is_one_whatever_its_status() {
    let server = Server::always(Reply::new(404, &[("cf-ray", "ray-1")], "<html>")).await;
    let raw = Session::find(&server.app(), "sess-1").send_raw().await.unwrap();
    assert_eq!((raw.status().as_u16(), &raw.bytes()[..]), (404, &b"<html>"[..]));
    assert_eq!(raw.headers().get("cf-ray").unwrap(), "ray-1");
}

#[test]
fn the_environment_names_the_app() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(Server::always(Reply::data(&json!({"sessions": []}))));
    let url = server.url();
    let variables = [
        ("CLOUDFLARE_API_TOKEN", TOKEN),
        ("CLOUDFLARE_ACCOUNT_ID", "acc-7"),
        ("CLOUDFLARE_APP_ID", "app-7"),
        ("CLOUDFLARE_BASE_URL", url.as_str()),
    ];
    let outside = in_environment("the_environment_names_the_app", &variables, || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(async { App::from_env().unwrap().sessions().all().await.unwrap() });
    });
    if outside {
        let sent = server.only();
        assert_eq!(sent.target, "/client/v4/accounts/acc-7/realtime/kit/app-7/sessions");
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    }
}

#[test]
fn an_environment_that_names_no_app_is_told_what_it_lacks() {
    let variables = [("CLOUDFLARE_API_TOKEN", TOKEN), ("CLOUDFLARE_ACCOUNT_ID", "")];
    in_environment("an_environment_that_names_no_app_is_told_what_it_lacks", &variables, || {
        let error = App::from_env().unwrap_err();
        assert_eq!((error.kind(), error.may_have_been_sent()), (ErrorKind::MissingEnvironment, false));
        let told = error.to_string();
        assert!(told.contains("CLOUDFLARE_ACCOUNT_ID") && told.contains("CLOUDFLARE_APP_ID"), "{told}");
    });
}

#[test]
fn the_builder_beats_the_environment() {
    let variables = [("CLOUDFLARE_API_TOKEN", "of-the-environment"), ("CLOUDFLARE_BASE_URL", "https://example.com")];
    in_environment("the_builder_beats_the_environment", &variables, || {
        assert_eq!(rtk::Client::from_env().unwrap().base_url(), "https://example.com");
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let sent = runtime.block_on(async {
            let server = Server::always(Reply::data(&json!({"id": "s"}))).await;
            Session::find(&server.app(), "s").await.unwrap();
            server.only()
        });
        assert_eq!(sent.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    });
}

// Declarations of a user

mod declared {
    use rtk::{Id, Paging, Resource};

    /// A widget, whose id is no `id` and which PUT updates.
    #[derive(Debug, Clone, Resource)]
    #[resource(
        path = "/accounts/{account_id}/challenges/widgets",
        id_key = sitekey,
        id_param = sitekey,
        all(query(kind(wire = "type") = String, tags = Vec<String>)),
        update = put,
        paging = Paging::SINGLE,
    )]
    pub(crate) struct Widget {
        pub(crate) sitekey: Id<Self>,
        #[attribute(required)]
        pub(crate) domains: Vec<String>,
        #[attribute(wire(request = "setMode", response = "mode"))]
        pub(crate) mode: Option<String>,
    }
}

#[tokio::test]
async fn a_resource_of_ones_own_is_sent_as_it_is_declared() {
    use declared::*;

    let widget = json!({"sitekey": "0x4", "domains": ["a.com"], "mode": "managed"});
    let server = Server::replying(move |sent| {
        let list = sent.method == "GET";
        Reply::json(200, &json!({"success": true, "result": if list { json!([widget]) } else { widget.clone() }}))
    })
    .await;
    let account = server.client().account("acc-1");
    let filter = WidgetFilter::new().kind("x").tags(["a", "b"]);
    let mut widget = account.widgets().filter(filter).all().await.unwrap().remove(0);
    assert_eq!((widget.id().as_str(), widget.mode.as_deref(), widget.domains.len()), ("0x4", Some("managed"), 1));
    widget.update(WidgetChanges::new().mode("invisible")).await.unwrap();
    account.widgets().create(NewWidget::new(["a.com", "b.com"]).mode(None)).await.unwrap();

    let sent = server.sent();
    let widgets = "/client/v4/accounts/acc-1/challenges/widgets";
    assert_eq!((sent[0].path(), sent[0].query()), (widgets, vec![("type", "x"), ("tags", "a"), ("tags", "b")]));
    assert_eq!((sent[1].method.as_str(), sent[1].path()), ("PUT", format!("{widgets}/0x4").as_str()));
    assert_eq!(sent[1].json(), Some(json!({"setMode": "invisible"})));
    assert_eq!(sent[2].json(), Some(json!({"domains": ["a.com", "b.com"], "setMode": null})));
    assert_eq!(sent.len(), 3, "a list of one page is asked for once");
}

#[tokio::test]
async fn a_replacement_needs_no_reading() {
    let line =
        line(json!({"id": "m-1"}), async |app| app.meeting("m-1").replace(NewMeeting::new().title("Retro")).await);
    assert_eq!(line.await, "PUT app-1/meetings/m-1");
}
