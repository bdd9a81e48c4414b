//! A sandbox with a meeting of two participants.

use std::time::Duration;

use rtk::realtime_kit::*;
use rtk::{Client, Record, Retry, Scope};
use rtk_sandbox::{MeetingControl, Sandbox};

pub(crate) struct Fixture {
    pub(crate) sandbox: Sandbox,
    pub(crate) app: Scope<App>,
    pub(crate) meeting: Record<Meeting>,
    pub(crate) ann: Record<Participant>,
    pub(crate) bob: Record<Participant>,
}

impl Fixture {
    pub(crate) async fn new() -> Self {
        Self::with(NewMeeting::new().title("Stand-up")).await
    }

    pub(crate) async fn with(meeting: NewMeeting) -> Self {
        Self::within(Sandbox::start().await.unwrap(), meeting).await
    }

    pub(crate) async fn within(sandbox: Sandbox, meeting: NewMeeting) -> Self {
        // Retries without delay.
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

    pub(crate) fn room(&self) -> MeetingControl<'_> {
        self.sandbox.meeting(self.meeting.id())
    }

    pub(crate) async fn session(&self, id: &rtk::Id<Session>) -> Record<Session> {
        Session::find(&self.app, id.clone()).await.unwrap()
    }
}
