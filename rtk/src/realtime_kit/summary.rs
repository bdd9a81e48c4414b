use super::Session;
use crate::{Id, Nested, Resource, Timestamp};
/// Where the summary of an ended session can be downloaded.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(session: &rtk::Record<Session>) -> Result<(), rtk::Error> {
/// session.summary().generate().await?; // where none was made when the session ended; it needs a transcript, and takes a while
/// let summary = session.summary().await?;
/// let text = summary.download().to_bytes().await?;
/// # Ok(()) }
/// ```
///
/// All calls: [Sessions](super#sessions).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/summary",
    singleton,
    read_only,
    find(operation = "GetSessionSummary"),
    download(download = summary_download_url, expires = summary_download_url_expiry),
    post(generate = "", returns = SummaryJob, operation = "post-sessions-session_id-summary"),
)]
#[non_exhaustive]
pub struct Summary {
    /// The session that it sums up.
    #[attribute(wire = "sessionId")]
    pub session_id: Option<Id<Session>>,
    /// A text file. Anybody who has the address can read it until it expires.
    #[attribute(wire = "summaryDownloadUrl")]
    pub summary_download_url: String,
    /// When the address stops working.
    #[attribute(wire = "summaryDownloadUrlExpiry")]
    pub summary_download_url_expiry: Option<Timestamp>,
}

/// A summary that is being written.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct SummaryJob {
    /// The session that is summed up.
    pub session_id: Option<Id<Session>>,
    /// How far it is.
    pub status: Option<String>,
}
