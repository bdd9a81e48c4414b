use super::{App, Session};
use crate::{Id, Resource, Timestamp};

/// A livestream session: one broadcast of a livestream.
///
/// `session.livestream_sessions()` lists the broadcasts of a meeting's session. A single one is read from the app:
/// `LivestreamSession::find(app, id)`.
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
/// Operations: [Livestreams](super#livestreams).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/sessions/{session_id}/livestream-sessions",
    member_path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams/sessions/{livestream_session_id}",
    read_only,
    all(operation = "get-v2-livestreamsession-session-meetingId-active-livestream", one_or_many),
    find(operation = "get-v2-livestreams-livestream-session-id"),
    attributes(loose)
)]
#[non_exhaustive]
pub struct LivestreamSession {
    /// Id of the livestream session.
    pub id: Id<Self>,
    /// Id of the livestream.
    pub livestream_id: Option<String>,
    /// Error message. In lists, Cloudflare documents it with the values of a livestream status.
    pub err_message: Option<String>,
    /// Duration of the received video, in seconds.
    pub ingest_seconds: Option<f64>,
    /// Watch time in seconds, summed over all viewers.
    pub viewer_seconds: Option<f64>,
    /// Time at which the livestream was requested. Only lists return it.
    pub invoked_time: Option<Timestamp>,
    /// Time at which the livestream started. Only `find` and `reload` return it.
    pub started_time: Option<Timestamp>,
    /// Time at which the livestream stopped.
    pub stopped_time: Option<Timestamp>,
    /// Time at which the platform created the entry.
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    pub updated_at: Option<Timestamp>,
}
