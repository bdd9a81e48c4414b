//! Tests an application against the sandbox: no request leaves the machine, and no browser has to join.
//!
//! ```text
//! cargo test -p rtk-examples --test all_run your_application
//! ```

use rtk::realtime_kit::*;
use rtk::{Error, Scope};
use rtk_sandbox::{Fault, Sandbox};

/// The application: it invites people to a lesson and later lists those who took part.
struct Lessons {
    app: Scope<App>,
}

impl Lessons {
    async fn invite(&self, title: &str, people: &[&str]) -> Result<Meeting, Error> {
        let meeting = self.app.meetings().create(NewMeeting::new().title(title).summarize_on_end(true)).await?;
        for &person in people {
            meeting.participants().create(NewParticipant::new("group_call_participant", person).name(person)).await?;
        }
        Ok(meeting.into_inner())
    }

    async fn attendees(&self, meeting: &Meeting) -> Result<Vec<String>, Error> {
        let filter = SessionFilter::new().associated_id(&meeting.id).status(SessionStatus::Ended);
        let mut names = Vec::new();
        for session in self.app.sessions().filter(filter).all().await? {
            let people = session.participants().all().await?;
            names.extend(people.into_iter().filter_map(|person| person.into_inner().custom_participant_id));
        }
        Ok(names)
    }
}

async fn lessons() -> Result<(Lessons, Sandbox), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    Ok((Lessons { app }, sandbox))
}

#[tokio::test]
async fn attendees_are_those_who_joined() -> Result<(), Box<dyn std::error::Error>> {
    let (lessons, sandbox) = lessons().await?;
    let lesson = lessons.invite("Rust", &["ann-1", "bob-1", "eve-1"]).await?;
    assert!(lessons.attendees(&lesson).await?.is_empty());

    let room = sandbox.meeting(&lesson.id);
    room.join(&["ann-1", "bob-1"])?;
    room.end()?;
    assert_eq!(lessons.attendees(&lesson).await?, ["ann-1", "bob-1"]);
    Ok(())
}

#[tokio::test]
async fn invite_reports_a_server_error_without_retrying() -> Result<(), Box<dyn std::error::Error>> {
    let (lessons, sandbox) = lessons().await?;
    sandbox.fail("add_participant", Fault::status(503).times(1))?;
    let error = lessons.invite("Rust", &["ann-1"]).await.expect_err("the sandbox fails this request");
    assert!(error.may_have_been_carried_out() && error.retries() == 0);
    Ok(())
}
