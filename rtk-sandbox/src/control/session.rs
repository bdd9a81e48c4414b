use std::fmt;

use crate::error::ControlError;
use crate::realtimekit::model::session;
use crate::realtimekit::names::{SUMMARY, TRANSCRIPT};
use crate::state::State;

/// Adds a transcript or a summary to an ended session. Returned by [`Sandbox::session`](crate::Sandbox::session).
///
/// ```
/// use rtk::realtime_kit::*;
/// use rtk_sandbox::Sandbox;
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::start().await?;
/// let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
/// # let meeting = app.meetings().create(NewMeeting::new()).await?;
/// # meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
/// # sandbox.meeting(meeting.id()).join(&["ann-1"])?;
/// let id = sandbox.meeting(meeting.id()).end()?;
/// let session = Session::find(&app, id.clone()).await?;
/// assert!(session.transcript().await.is_err_and(|error| error.is_not_found()));
///
/// sandbox.session(id).write_transcript()?;
/// let subtitles = session.transcript().format(TranscriptFormat::Vtt).await?.download().to_bytes().await?;
/// assert!(subtitles.starts_with(b"WEBVTT"));
/// # Ok(()) }
/// ```
#[must_use = "nothing happens until a method is called"]
pub struct SessionControl<'s> {
    state: &'s State,
    id: String,
}

impl<'s> SessionControl<'s> {
    pub(crate) fn new(state: &'s State, id: String) -> Self {
        Self { state, id }
    }

    /// Adds a transcript, as if the meeting had `transcribe_on_end`. Has no effect if there is one.
    ///
    /// # Errors
    ///
    /// If the session is unknown or has not ended.
    pub fn write_transcript(&self) -> Result<(), ControlError> {
        session::add_artifact(&mut self.state.current_store(), &self.id, TRANSCRIPT)
    }

    /// Adds a summary, as if the meeting had `summarize_on_end`, and the transcript that it requires. Has no effect on those that
    /// exist.
    ///
    /// # Errors
    ///
    /// If the session is unknown or has not ended.
    pub fn write_summary(&self) -> Result<(), ControlError> {
        let mut store = self.state.current_store();
        session::add_artifact(&mut store, &self.id, TRANSCRIPT)?;
        session::add_artifact(&mut store, &self.id, SUMMARY)
    }
}

impl fmt::Debug for SessionControl<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionControl").field("id", &self.id).finish_non_exhaustive()
    }
}
