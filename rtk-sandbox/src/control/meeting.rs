use std::fmt;

use rtk::Id;
use rtk::realtime_kit::Session;

use super::{ControlError, life};
use crate::server::Server;

/// What people do in a meeting, by [`Sandbox::meeting`](crate::Sandbox::meeting).
///
/// ```
/// use rtk::realtime_kit::*;
/// use rtk_sandbox::Sandbox;
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::start().await?;
/// let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
/// let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
/// let ann = meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
///
/// let room = sandbox.meeting(meeting.id());
/// let session = room.join(&[ann.id()])?;
/// assert_eq!(meeting.active_session().await?.id, session);
///
/// room.end()?;
/// assert!(meeting.active_session().await.is_err_and(|error| error.is_not_found()));
/// # Ok(()) }
/// ```
///
/// Each method is done when it returns: nothing is awaited. Webhooks are not sent.
#[must_use = "nobody does anything before a method is called"]
pub struct MeetingControl<'s> {
    server: &'s Server,
    id: String,
}

impl<'s> MeetingControl<'s> {
    pub(crate) fn new(server: &'s Server, id: String) -> Self {
        Self { server, id }
    }

    /// These participants join, by the platform's ids or by your own. The first one in an empty meeting makes a session; its
    /// id is what this returns, also for those who come later. Whoever left it may join again.
    ///
    /// # Errors
    ///
    /// When the meeting is unknown or INACTIVE, when nobody is named, or when one of them is unknown or in it already. Then
    /// nobody joins.
    pub fn join(&self, participants: &[impl AsRef<str>]) -> Result<Id<Session>, ControlError> {
        life::join(&mut self.server.settled(), &self.id, &texts(participants)).map(Id::from)
    }

    /// These participants leave. A session that everybody left goes on without anybody, for as many seconds as its meeting's
    /// `session_keep_alive_time_in_secs` says, and then ends by itself: [advance](crate::Sandbox::advance) the clock for that.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use rtk::realtime_kit::*;
    /// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = rtk_sandbox::Sandbox::start().await?;
    /// # let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
    /// # let meeting = app.meetings().create(NewMeeting::new()).await?;
    /// # meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
    /// let room = sandbox.meeting(meeting.id());
    /// let session = room.join(&["ann-1"])?;
    /// room.leave(&["ann-1"])?;
    /// assert_eq!(Session::find(&app, session.clone()).await?.status, Some(SessionStatus::Live));
    ///
    /// sandbox.advance(Duration::from_secs(60));
    /// assert_eq!(Session::find(&app, session).await?.status, Some(SessionStatus::Ended));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// When the meeting is unknown or has no session, when nobody is named, or when one of them is not in it. Then nobody
    /// leaves.
    pub fn leave(&self, participants: &[impl AsRef<str>]) -> Result<(), ControlError> {
        life::leave(&mut self.server.settled(), &self.id, &texts(participants))
    }

    /// Everybody leaves, and the session ends at once. Its chat can be had from now on; its transcript and summary if the
    /// meeting has `transcribe_on_end` and `summarize_on_end` (or when they are [asked for](super::SessionControl)); its
    /// recordings are uploaded. The session's id.
    ///
    /// # Errors
    ///
    /// When the meeting is unknown or has no session.
    pub fn end(&self) -> Result<Id<Session>, ControlError> {
        life::end(&mut self.server.settled(), &self.id).map(Id::from)
    }
}

fn texts(ids: &[impl AsRef<str>]) -> Vec<&str> {
    ids.iter().map(AsRef::as_ref).collect()
}

impl fmt::Debug for MeetingControl<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MeetingControl").field("id", &self.id).finish_non_exhaustive()
    }
}
