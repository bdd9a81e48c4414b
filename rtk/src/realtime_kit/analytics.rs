use super::App;
use crate::{Nested, Resource};

/// What an app has used. It is read in three ways, and has nothing of its own.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// let usage = app.analytics().daily().start_date("2026-11-01").end_date("2026-11-30").await?;
/// for day in usage.session_stats.iter().flat_map(|stats| &stats.day_stats) {
///     println!("{:?}: {:?} sessions", day.day, day.total_sessions);
/// }
/// # Ok(()) }
/// ```
///
/// All calls: [Analytics](super#analytics).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/analytics",
    singleton,
    read_only,
    only(),
    get(
        daily = "daywise", returns = DailyUsage, operation = "get-org-analytics",
        query(start_date = String, end_date = String),
    ),
    get(
        daily_livestreams = "livestreams/daywise", returns = Vec<LivestreamDay>,
        operation = "get-livestream-analytics-daywise",
        query(start_time = i64, end_time = i64, filters = String),
    ),
    get(
        livestreams = "livestreams/overall", returns = LivestreamUsage, operation = "get-livestream-analytics-complete",
        query(start_time = i64, end_time = i64, filters = String),
    ),
)]
#[non_exhaustive]
pub struct Analytics {}

/// Sessions and recordings, day by day. Days are asked for as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct DailyUsage {
    /// Sessions.
    pub session_stats: Option<SessionUsage>,
    /// Recordings.
    pub recording_stats: Option<RecordingUsage>,
}

/// The sessions of a time.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct SessionUsage {
    /// How many there were.
    #[attribute(with = crate::value::loose)]
    pub sessions_count: Option<u64>,
    /// Minutes, summed over participants.
    pub sessions_minutes_consumed: Option<f64>,
    /// Each day.
    pub day_stats: Vec<SessionDay>,
}

/// The sessions of a day.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct SessionDay {
    /// The day, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// How many there were.
    #[attribute(with = crate::value::loose)]
    pub total_sessions: Option<u64>,
    /// Minutes, summed over participants.
    pub total_session_minutes: Option<f64>,
}

/// The recordings of a time.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingUsage {
    /// How many there were.
    #[attribute(with = crate::value::loose)]
    pub recording_count: Option<u64>,
    /// Minutes.
    pub recording_minutes_consumed: Option<f64>,
    /// Each day.
    pub day_stats: Vec<RecordingDay>,
}

/// The recordings of a day.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingDay {
    /// The day, `YYYY-MM-DD`.
    pub day: Option<String>,
    /// How many there were.
    #[attribute(with = crate::value::loose)]
    pub total_recordings: Option<u64>,
    /// Minutes.
    pub total_recording_minutes: Option<f64>,
}

/// The livestreams of a day. Times are asked for in Unix seconds.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct LivestreamDay {
    /// The day.
    pub date: Option<String>,
    /// How many there were.
    #[attribute(with = crate::value::loose)]
    pub count: Option<u64>,
    /// Seconds that were sent to the platform.
    pub total_ingest_seconds: Option<f64>,
    /// Seconds that were watched, summed over everybody.
    pub total_viewer_seconds: Option<f64>,
}

/// The livestreams of a time. Times are asked for in Unix seconds.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct LivestreamUsage {
    /// How many there were.
    #[attribute(with = crate::value::loose)]
    pub count: Option<u64>,
    /// Seconds that were sent to the platform.
    pub total_ingest_seconds: Option<f64>,
    /// Seconds that were watched, summed over everybody.
    pub total_viewer_seconds: Option<f64>,
}
