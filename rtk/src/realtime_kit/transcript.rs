use super::Session;
use crate::{Id, OpenEnum, Resource, Timestamp};

/// The transcript of an ended session, as a file to download. It is kept for 7 days.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(session: &rtk::Record<Session>) -> Result<(), rtk::Error> {
/// let subtitles = session.transcript().format(TranscriptFormat::Vtt).await?;
/// subtitles.download().to_file("subtitles.vtt").await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Sessions](super#sessions).
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
    /// Id of the session.
    #[attribute(wire = "sessionId")]
    pub session_id: Option<Id<Session>>,
    /// URL of the file. No authentication is needed until it expires: keep the URL secret.
    pub transcript_download_url: String,
    /// Time at which the URL expires.
    pub transcript_download_url_expiry: Option<Timestamp>,
}

/// File format of a transcript.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum TranscriptFormat {
    /// `SubRip` subtitles.
    Srt,
    /// `WebVTT` subtitles.
    Vtt,
    /// JSON, with one object per utterance.
    Json,
    /// CSV, with one line per utterance.
    Csv,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
