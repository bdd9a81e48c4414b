//! The user code of the design: it compiles, and it runs against the sandbox.
use rtk::realtime_kit::*;
use rtk::{Record, Request, Scope};
use rtk_sandbox::Sandbox;
use serde::Deserialize;

#[allow(unreachable_pub, reason = "declarations as a crate has them")]
mod declared {
    //! The declarations of the design, as a user of the library writes them.

    use rtk::realtime_kit::{App, LivestreamSession, Meeting, SessionParticipant, SessionStatus};
    use rtk::{Id, Resource, Secret, Timestamp};

    /// The chat of a session.
    #[derive(Debug, Clone, Resource)]
    #[resource(path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat", singleton, read_only)]
    pub struct Chat {
        pub chat_download_url: String,
    }

    /// A session of a meeting. The platform creates sessions; a client only reads them.
    #[derive(Debug, Clone, Resource)]
    #[resource(
        path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions",
        read_only,
        list_key = "sessions",
        has_many(participants = SessionParticipant, broadcasts = LivestreamSession),
        has_one(chat = Chat),
        belongs_to(meeting = Meeting, key = associated_id),
        get(find_participant_by_peer_id(peer_id) = "peer-report/{peer_id}", returns = SessionParticipant, key = "participant"),
    )]
    pub struct Session {
        pub id: Id<Self>,
        pub associated_id: Option<Id<Meeting>>,
        pub status: Option<SessionStatus>,
        #[attribute(wire = "meeting_display_name")]
        pub meeting_title: Option<String>,
        pub started_at: Option<Timestamp>,
    }

    #[derive(Debug, Clone, serde::Deserialize)]
    pub struct ParticipantToken {
        pub token: Secret,
    }

    /// A participant of a meeting.
    #[derive(Debug, Clone, Resource)]
    #[resource(
        path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
        post(refresh_token = "token", returns = ParticipantToken),
    )]
    pub struct Participant {
        pub id: Id<Self>,
        #[attribute(required)]
        pub preset_name: Option<String>,
        #[attribute(required, create_only)]
        pub custom_participant_id: Option<String>,
        pub name: Option<String>,
        pub picture: Option<String>,
        #[attribute(read_only)]
        pub token: Option<Secret>,
        #[attribute(read_only)]
        pub created_at: Option<Timestamp>,
    }
}

async fn sandbox() -> (Sandbox, Scope<App>) {
    let sandbox = Sandbox::start().await.unwrap();
    let app = sandbox.client().account("acc-1").app(sandbox.app_id());
    (sandbox, app)
}

fn find_session(app: &Scope<App>, id: &str) -> Request<Record<Session>> {
    Session::find(app, id)
}

#[tokio::test]
async fn reading_follows_the_design() -> Result<(), rtk::Error> {
    let (_sandbox, app) = sandbox().await;
    let first = Session::all(&app).await?.remove(0);

    let session = find_session(&app, first.id().as_str()).await?;
    let mut peer = None;
    for person in session.participants().all().await? {
        assert!(person.display_name.is_some());
        let person = session.participants().find(&person.id).include_peer_events(true).await?;
        peer = person.peer_events.iter().find_map(|event| event.peer_id.clone()).or(peer);
    }
    let chat = session.chat().await?;
    assert!(chat.chat_download_url.starts_with("http://127.0.0.1:"));
    let person = Session::find_participant_by_peer_id(&app, peer.unwrap()).await?;
    assert!(person.id().as_str().len() > 1);

    app.session(session.id()).participants().all().await?;
    assert_eq!(session.meeting().await?.id(), *session.associated_id.as_ref().unwrap());
    Ok(())
}

#[tokio::test]
async fn writing_follows_the_design() -> Result<(), rtk::Error> {
    let (_sandbox, app) = sandbox().await;
    let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
    let ann = meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
    assert_eq!(ann.name.as_deref(), Some("Ann"));
    let mut meeting = meeting;
    meeting.update(MeetingChanges::new().title("Retro").record_on_start(None)).await?;
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
    meeting.reload().await?;
    assert_eq!(meeting.title.as_deref(), Some("Retro"));
    let token = ann.refresh_token().await?;
    assert!(!token.token.expose_secret().is_empty());
    ann.destroy().await?;
    assert!(Participant::find(&meeting, ann.id()).await.unwrap_err().is_not_found());
    Ok(())
}

#[tokio::test]
async fn listing_follows_the_design() -> Result<(), rtk::Error> {
    let (_sandbox, app) = sandbox().await;
    let ended = app.sessions().filter(SessionFilter::new().status(SessionStatus::Ended));
    let page = ended.page(2).per_page(10).await?;
    assert_eq!((page.items.len(), page.has_next), (10, true));
    assert_eq!(page.next().await?.items.len() as u64, page.total.unwrap() - 20);

    let one_by_one = ended.all().per_page(5).await?;
    let mut all = ended.stream().concurrency(8);
    let mut streamed = Vec::new();
    while let Some(session) = all.try_next().await? {
        streamed.push(session);
    }
    assert_eq!(streamed.len() as u64, page.total.unwrap());
    assert_eq!(streamed, one_by_one);

    let live = app.sessions().filter(SessionFilter::new().status(SessionStatus::Live));
    let sessions: Vec<_> = futures_util::TryStreamExt::try_collect(live.stream()).await?;
    assert_eq!(sessions.len(), 1);
    assert_eq!(sessions[0].status, Some(SessionStatus::Live));
    Ok(())
}

#[tokio::test]
async fn record_gives_undeclared_keys_and_raw_paths() -> Result<(), rtk::Error> {
    #[derive(Deserialize)]
    struct Report {
        id: String,
    }

    let (_sandbox, app) = sandbox().await;
    let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
    assert_eq!(meeting.extra().get("a_key_nobody_declared"), None);
    assert_eq!(meeting.attributes()["title"], "Stand-up");
    assert_eq!(meeting.attribute("title"), Some("Stand-up".into()));
    assert_eq!(meeting.attribute("nothing"), None);

    let path = format!("meetings/{}", meeting.id());
    let report = app.get(&path).query(&[("name", "x")]).json::<Report>().await?;
    assert_eq!(report.id, meeting.id().as_str());
    Ok(())
}

#[tokio::test]
async fn request_is_a_value() -> Result<(), Box<dyn std::error::Error>> {
    let (_sandbox, app) = sandbox().await;
    let sessions = tokio::spawn(app.sessions().all()).await??;
    let ended = sessions.iter().find(|session| session.status == Some(SessionStatus::Ended)).unwrap();
    let (chat, summary) = tokio::try_join!(ended.chat(), ended.summary())?;
    assert_eq!(summary.session_id, Some(ended.id()));
    assert!(chat.chat_download_url_expiry.is_some());
    Ok(())
}

#[tokio::test]
async fn declarations_of_the_design_work_beside_those_of_rtk() -> Result<(), rtk::Error> {
    use declared::SessionExt as _;

    let (_sandbox, app) = sandbox().await;
    let first = declared::Session::all(&app).await?.remove(0);
    assert_eq!(
        first.participants().all().await?.len(),
        app.session(first.id().as_str()).participants().all().await?.len()
    );
    assert_eq!(first.meeting().await?.id(), *first.associated_id.as_ref().unwrap());

    let chat = declared::ChatAccess::chat(&first).await?;
    assert!(chat.chat_download_url.starts_with("http://127.0.0.1:"));
    assert_eq!(first.broadcasts().all().await?.len(), 0);

    let meeting = app.meetings().create(NewMeeting::new()).await?;
    let people = meeting.scope().collection::<declared::Participant>();
    let ann = people.create(declared::NewParticipant::new("group_call_host", "ann-1")).await?;
    let token: declared::ParticipantToken = declared::ParticipantExt::refresh_token(&ann).await?;
    assert!(!token.token.expose_secret().is_empty());
    Ok(())
}
