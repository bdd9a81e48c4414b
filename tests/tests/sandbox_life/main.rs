//! A meeting's whole life in the sandbox, as users' tests rehearse it: through `rtk`, and by plain HTTP.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod active;
mod downloads;
mod faults;
mod http;
mod life;
mod same;

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Client, Record, Retry, Scope};
use rtk_sandbox::{MeetingControl, Sandbox};

/// A sandbox with a meeting of two.
struct Stage {
    sandbox: Sandbox,
    app: Scope<App>,
    meeting: Record<Meeting>,
    ann: Record<Participant>,
    bob: Record<Participant>,
}

impl Stage {
    async fn new() -> Self {
        Self::with(NewMeeting::new().title("Stand-up")).await
    }

    async fn with(meeting: NewMeeting) -> Self {
        let sandbox = Sandbox::start().await.unwrap();
        // Again at once, so that three attempts take no time.
        let quick = Retry::default().backoff(Duration::ZERO, Duration::ZERO);
        let client = Client::builder().token(sandbox.token()).base_url(sandbox.base_url()).retry(quick);
        let app = client.build().unwrap().account(sandbox.account_id()).app(sandbox.app_id());
        let meeting = app.meetings().create(meeting).await.unwrap();
        let person = |id: &'static str, name: &'static str| {
            meeting.participants().create(NewParticipant::new("group_call_host", id).name(name))
        };
        let (ann, bob) = (person("ann-1", "Ann \"A\"").await.unwrap(), person("bob-1", "Bob").await.unwrap());
        Self { sandbox, app, meeting, ann, bob }
    }

    fn room(&self) -> MeetingControl<'_> {
        self.sandbox.meeting(self.meeting.id())
    }

    async fn session(&self, id: &rtk::Id<Session>) -> Record<Session> {
        Session::find(&self.app, id.clone()).await.unwrap()
    }
}
