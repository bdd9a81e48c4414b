use super::Session;
use crate::{Resource, Timestamp};

/// The chat of an ended session, as a CSV file to download. It is kept for 7 days.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(session: &rtk::Record<Session>) -> Result<(), rtk::Error> {
/// let chat = session.chat().await?;
/// chat.download().to_file("chat.csv").await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Sessions](super#sessions).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/chat",
    singleton,
    read_only,
    find(operation = "GetSessionChat"),
    download(download = chat_download_url, expires = chat_download_url_expiry),
)]
#[non_exhaustive]
pub struct Chat {
    /// URL of the CSV file. No authentication is needed until it expires: keep the URL secret.
    pub chat_download_url: String,
    /// Time at which the URL expires.
    pub chat_download_url_expiry: Option<Timestamp>,
}
