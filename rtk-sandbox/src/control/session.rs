use std::fmt;

use super::{ControlError, life};
use crate::api::{SUMMARY, TRANSCRIPT};
use crate::server::Server;

/// What an ended session gets later, by [`Sandbox::session`](crate::Sandbox::session).
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
#[must_use = "nothing is written before a method is called"]
pub struct SessionControl<'s> {
    server: &'s Server,
    id: String,
}

impl<'s> SessionControl<'s> {
    pub(crate) fn new(server: &'s Server, id: String) -> Self {
        Self { server, id }
    }

    /// From now on there is a transcript, as if the meeting had `transcribe_on_end`.
    ///
    /// # Errors
    ///
    /// When the session is unknown or has not ended.
    pub fn write_transcript(&self) -> Result<(), ControlError> {
        life::leave_behind(&mut self.server.settled(), &self.id, TRANSCRIPT)
    }

    /// From now on there is a summary, as if the meeting had `summarize_on_end`; and the transcript that it is made from.
    ///
    /// # Errors
    ///
    /// When the session is unknown or has not ended.
    pub fn write_summary(&self) -> Result<(), ControlError> {
        let mut store = self.server.settled();
        life::leave_behind(&mut store, &self.id, TRANSCRIPT)?;
        life::leave_behind(&mut store, &self.id, SUMMARY)
    }
}

impl fmt::Debug for SessionControl<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SessionControl").field("id", &self.id).finish_non_exhaustive()
    }
}
