//! The receiver of the example `webhook`, on its whole way: a delivery that is refused with 503, sent again, repeated and forged.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Id, Scope};
use rtk_sandbox::{Sandbox, Tampering};
use tokio::net::TcpListener;

use crate::webhook::router;

/// The receiver, and the sandbox that sends to it.
struct Stage {
    sandbox: Sandbox,
    app: Scope<App>,
}

impl Stage {
    /// The receiver stores in `inbox`, which need not exist.
    async fn new(inbox: PathBuf) -> Self {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}/webhooks", listener.local_addr().expect("an address"));
        let routes = router(app.clone(), inbox);
        tokio::spawn(async move { axum::serve(listener, routes).await });
        let new = NewWebhook::new("transcripts", url, [WebhookEvent::Transcript]);
        app.webhooks().create(new).await.expect("a webhook");
        Self { sandbox, app }
    }

    async fn hold_meeting(&self) -> Id<Session> {
        let new = NewMeeting::new().title("Stand-up").transcribe_on_end(true);
        let meeting = self.app.meetings().create(new).await.expect("a meeting");
        let ann = NewParticipant::new("group_call_host", "ann-1").name("Ann");
        meeting.participants().create(ann).await.expect("a participant");
        self.sandbox.meeting(meeting.id()).join(&["ann-1"]).expect("Ann joins");
        self.sandbox.meeting(meeting.id()).end().expect("the meeting ends")
    }

    /// The id of each delivery, and the responses to it.
    async fn responses(&self) -> Vec<(String, Vec<u16>)> {
        let all = self.sandbox.deliveries().settled().await;
        let status = |attempt: &rtk_sandbox::Attempt| attempt.status().map_or(0, |status| status.as_u16());
        all.iter().map(|it| (it.uuid().to_owned(), it.attempts().iter().map(status).collect())).collect()
    }
}

/// Waits until the file is there, and returns its text.
async fn text_of(file: &Path) -> String {
    loop {
        match tokio::fs::read_to_string(file).await {
            Ok(text) => return text,
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

/// The extensions of the files in the folder, sorted.
fn extensions_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder exists");
    let extension = |path: PathBuf| path.extension().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let mut all: Vec<_> = entries.map(|entry| extension(entry.expect("an entry").path())).collect();
    all.sort();
    all
}

#[tokio::test]
async fn transcript_lands_in_a_file_once_though_its_delivery_is_refused_and_repeated() {
    let scratch = tempfile::tempdir().expect("a temporary directory");
    let inbox = scratch.path().join("inbox");
    let stage = Stage::new(inbox.clone()).await;
    let session = stage.hold_meeting().await;

    // The inbox does not exist, so the event cannot be stored.
    let [(uuid, refused)] = &stage.responses().await[..] else { panic!("one delivery") };
    assert_eq!(*refused, [503]);

    std::fs::create_dir(&inbox).expect("the inbox is created");
    stage.sandbox.advance(Duration::from_secs(60));
    assert_eq!(stage.responses().await, [(uuid.clone(), vec![503, 204])]);
    let transcript = text_of(&inbox.join(format!("{session}.csv"))).await;
    assert!(transcript.contains("Ann"), "{transcript}");

    // A receiver that handled the repetition would respond with 204 again.
    stage.sandbox.deliveries().repeat(uuid).expect("it is repeated");
    assert_eq!(stage.responses().await, [(uuid.clone(), vec![503, 204, 200])]);

    // Forged copies are refused for good.
    for how in [Tampering::Body, Tampering::Signature, Tampering::OtherKey, Tampering::NoSignature] {
        stage.sandbox.deliveries().tamper(uuid, how).expect("it is sent");
    }
    let responses = stage.responses().await;
    assert_eq!(
        responses[1..].iter().map(|(_, statuses)| statuses[..].to_vec()).collect::<Vec<_>>(),
        [vec![401], vec![401], vec![401], vec![400]]
    );

    // One event and its transcript, which was not written again.
    assert_eq!(extensions_in(&inbox), ["csv", "json"]);
    assert_eq!(text_of(&inbox.join(format!("{session}.csv"))).await, transcript);

    // The next meeting has a delivery of its own.
    let next = stage.hold_meeting().await;
    let responses = stage.responses().await;
    assert_eq!(responses.last().map(|(_, statuses)| statuses.clone()), Some(vec![204]));
    text_of(&inbox.join(format!("{next}.csv"))).await;
}
