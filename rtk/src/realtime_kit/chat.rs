use super::Session;
use crate::{Resource, Timestamp};

/// Where the chat of an ended session can be downloaded. It is kept for 7 days, or for ever if the meeting says `persist_chat`.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(session: &rtk::Record<Session>) -> Result<(), rtk::Error> {
/// let chat = session.chat().await?;
/// chat.download().to_file("chat.csv").await?;
/// # Ok(()) }
/// ```
///
/// All calls: [Sessions](super#sessions).
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
    /// A CSV file. Anybody who has the address can read it until it expires.
    pub chat_download_url: String,
    /// When the address stops working.
    pub chat_download_url_expiry: Option<Timestamp>,
}
