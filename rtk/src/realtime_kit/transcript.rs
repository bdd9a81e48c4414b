use super::{Session, TranscriptFormat};
use crate::{Id, Resource, Timestamp};

/// Where the transcript of an ended session can be downloaded. It is kept for 7 days.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(session: &rtk::Record<Session>) -> Result<(), rtk::Error> {
/// let subtitles = session.transcript().format(TranscriptFormat::Vtt).await?;
/// subtitles.download().to_file("subtitles.vtt").await?;
/// # Ok(()) }
/// ```
///
/// All calls: [Sessions](super#sessions).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/transcript",
    singleton,
    read_only,
    find(operation = "GetSessionTranscript", query(format = TranscriptFormat)),
    download(download = transcript_download_url, expires = transcript_download_url_expiry),
)]
#[non_exhaustive]
pub struct Transcript {
    /// The session that it writes down.
    #[attribute(wire = "sessionId")]
    pub session_id: Option<Id<Session>>,
    /// Anybody who has the address can read it until it expires.
    pub transcript_download_url: String,
    /// When the address stops working.
    pub transcript_download_url_expiry: Option<Timestamp>,
}
