use std::fmt;

use rtk::Id;
use rtk::realtime_kit::Session;

use crate::error::ControlError;
use crate::realtimekit::model::session;
use crate::state::State;

/// Simulates the people in a meeting. Returned by [`Sandbox::meeting`](crate::Sandbox::meeting).
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
/// The methods take effect before they return. Webhooks are sent afterwards: see [`Deliveries`](crate::Deliveries).
#[must_use = "nothing happens until a method is called"]
pub struct MeetingControl<'s> {
    state: &'s State,
    id: String,
}

impl<'s> MeetingControl<'s> {
    pub(crate) fn new(state: &'s State, id: String) -> Self {
        Self { state, id }
    }

    /// Adds participants to the meeting's live session, which is created if there is none. Returns the session's id.
    ///
    /// A participant is identified by the platform's id or by `custom_participant_id`. One who has left may join again.
    ///
    /// # Errors
    ///
    /// If the meeting is unknown or INACTIVE, if the list is empty, or if a participant is unknown or already in the session. In
    /// these cases nobody joins.
    pub fn join(&self, participants: &[impl AsRef<str>]) -> Result<Id<Session>, ControlError> {
        session::join(&mut self.state.current_store(), &self.id, &texts(participants)).map(Id::from)
    }

    /// Removes participants from the meeting's live session.
    ///
    /// An empty session ends after the meeting's `session_keep_alive_time_in_secs` (default: 60) by the sandbox's own clock. Use
    /// [`Sandbox::advance`](crate::Sandbox::advance) to let that time pass.
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
    /// If the meeting is unknown or has no live session, if the list is empty, or if a participant is not in the session. In these
    /// cases nobody leaves.
    pub fn leave(&self, participants: &[impl AsRef<str>]) -> Result<(), ControlError> {
        session::leave(&mut self.state.current_store(), &self.id, &texts(participants))
    }

    /// Ends the meeting's live session and returns its id.
    ///
    /// The session then has a chat, a transcript if the meeting has `transcribe_on_end`, and a summary if it has
    /// `summarize_on_end` as well; [`SessionControl`](super::SessionControl) can add them later. Its recordings are stopped and
    /// uploaded.
    ///
    /// # Errors
    ///
    /// If the meeting is unknown or has no live session.
    pub fn end(&self) -> Result<Id<Session>, ControlError> {
        session::end(&mut self.state.current_store(), &self.id).map(Id::from)
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
