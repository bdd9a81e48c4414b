use super::Session;
use crate::{Id, Nested, Resource, Timestamp};

/// The summary of an ended session, as a text file to download. It is generated from the transcript.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(session: &rtk::Record<Session>) -> Result<(), rtk::Error> {
/// session.summary().generate().await?; // only if the meeting did not have `summarize_on_end` set; takes a while
/// let summary = session.summary().await?;
/// let text = summary.download().to_bytes().await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Sessions](super#sessions).
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
    /// Id of the session.
    #[attribute(wire = "sessionId")]
    pub session_id: Option<Id<Session>>,
    /// URL of the text file. No authentication is needed until it expires: keep the URL secret.
    #[attribute(wire = "summaryDownloadUrl")]
    pub summary_download_url: String,
    /// Time at which the URL expires.
    #[attribute(wire = "summaryDownloadUrlExpiry")]
    pub summary_download_url_expiry: Option<Timestamp>,
}

/// A summary that is being generated.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct SummaryJob {
    /// Id of the session.
    pub session_id: Option<Id<Session>>,
    /// Status of the job.
    pub status: Option<String>,
}
