//! Sessions.

use super::*;

#[tokio::test]
async fn session_is_found_by_its_id() {
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
async fn sessions_are_listed_in_the_app() {
    let list = json!({"sessions": [{"id": "sess-1"}, {"id": "sess-2"}]});
    for call in [
        sent(list.clone(), async |app| Session::all(&app).await).await,
        sent(list.clone(), async |app| app.sessions().all().await).await,
        sent(list.clone(), async |app| app.collection::<Session>().all().await).await,
    ] {
        let (sent, sessions) = call;
        assert_eq!(sent.line(), "GET app-1/sessions");
        assert_eq!(sessions.iter().map(|it| it.id().to_string()).collect::<Vec<_>>(), ["sess-1", "sess-2"]);
    }
}

/// Asserts that each call sends exactly this query.
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
async fn session_list_accepts_every_documented_parameter() {
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
async fn second_filter_adds_and_overrides_parameters() {
    let sent = line(json!({"sessions": []}), async |app| {
        let live = app.sessions().filter(SessionFilter::new().status(SessionStatus::Live).search("x"));
        live.filter(SessionFilter::new().search("y")).all().filter(SessionFilter::new().participants("2")).await
    });
    assert_eq!(sent.await, "GET app-1/sessions?status=LIVE&search=y&participants=2");
}

#[tokio::test]
async fn other_reads_accept_their_documented_parameters() {
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
async fn participants_of_a_session_have_their_own_key() {
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
async fn session_has_one_chat_summary_and_transcript() {
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
async fn summary_can_be_generated_from_scope_record_and_request() {
    let respond = |sent: &Sent| match sent.method.as_str() {
        "POST" => Reply::json(202, &json!({"success": true, "data": {"session_id": "sess-1", "status": "QUEUED"}})),
        _ => Reply::data(&json!({"sessionId": "sess-1", "summaryDownloadUrl": "u", "id": "sess-1"})),
    };
    let server = Server::replying(respond).await;
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
async fn participant_is_found_by_its_peer_id() {
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
async fn participant_without_a_session_id_cannot_be_reloaded() {
    let server = Server::always(Reply::data(&json!({"participant": {"id": "p-1"}}))).await;
    let mut person = Session::find_participant_by_peer_id(&server.app(), "peer-1").await.unwrap();
    let error = person.reload().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
    assert!(error.to_string().contains("session_id"), "{error}");
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn meeting_of_a_session_is_found_in_the_app() {
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
async fn session_without_a_meeting_sends_no_request_for_it() {
    let server = Server::routes([("GET app-1/sessions/sess-1", json!({"id": "sess-1"}))]).await;
    let error = session(&server).await.meeting().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidId);
    assert!(error.to_string().contains("associated_id"), "{error}");
    assert_eq!(server.sent().len(), 1);
}
