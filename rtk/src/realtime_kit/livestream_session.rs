use super::{App, Session};
use crate::{Id, Resource, Timestamp};

/// One broadcast. Listed below the session that was broadcast, read one by one from the app.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>, session: &rtk::Record<Session>) -> Result<(), rtk::Error> {
/// for mut broadcast in session.livestream_sessions().all().await? {
///     broadcast.reload().await?;
/// }
/// let broadcast = LivestreamSession::find(app, "broadcast-1").await?;
/// # Ok(()) }
/// ```
///
/// All calls: [Livestreams](super#livestreams).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/livestream-sessions",
    member_path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}",
    read_only,
    all(operation = "get-v2-livestreamsession-session-meetingId-active-livestream", one_or_many),
    find(operation = "get-v2-livestreams-livestream-session-id")
)]
#[non_exhaustive]
pub struct LivestreamSession {
    /// Its own id.
    pub id: Id<Self>,
    /// The livestream that it is a session of.
    pub livestream_id: Option<String>,
    /// What went wrong; documented with the values of a status in lists.
    pub err_message: Option<String>,
    /// Seconds that were sent to it.
    #[attribute(with = crate::value::loose)]
    pub ingest_seconds: Option<f64>,
    /// Seconds that were watched, summed over everybody.
    #[attribute(with = crate::value::loose)]
    pub viewer_seconds: Option<f64>,
    /// When it was asked for; only lists tell it.
    pub invoked_time: Option<Timestamp>,
    /// When it began; only `find` and `reload` tell it.
    pub started_time: Option<Timestamp>,
    /// When it ended.
    pub stopped_time: Option<Timestamp>,
    /// When the platform wrote it down.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
}
