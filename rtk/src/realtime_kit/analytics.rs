use super::App;
use crate::{Nested, Resource};

/// Usage statistics of an app: sessions, recordings and livestreams. It has no attributes; its three actions return
/// the statistics.
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
/// Operations: [Analytics](super#analytics).
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

/// Statistics of sessions and recordings by day. `daily` takes the range as `start_date` and `end_date`, each
/// `YYYY-MM-DD`. The range defaults to the last 30 days.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct DailyUsage {
    /// Statistics of sessions.
    pub session_stats: Option<SessionUsage>,
    /// Statistics of recordings.
    pub recording_stats: Option<RecordingUsage>,
}

/// Statistics of the sessions in a range of days.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct SessionUsage {
    /// Number of sessions.
    #[attribute(with = crate::loose)]
    pub sessions_count: Option<u64>,
    /// Duration in minutes, summed over all participants.
    pub sessions_minutes_consumed: Option<f64>,
    /// Statistics of each day.
    pub day_stats: Vec<SessionDay>,
}

/// Statistics of the sessions of a day.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct SessionDay {
    /// Day, as `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Number of sessions.
    #[attribute(with = crate::loose)]
    pub total_sessions: Option<u64>,
    /// Duration in minutes, summed over all participants.
    pub total_session_minutes: Option<f64>,
}

/// Statistics of the recordings in a range of days.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingUsage {
    /// Number of recordings.
    #[attribute(with = crate::loose)]
    pub recording_count: Option<u64>,
    /// Duration in minutes.
    pub recording_minutes_consumed: Option<f64>,
    /// Statistics of each day.
    pub day_stats: Vec<RecordingDay>,
}

/// Statistics of the recordings of a day.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct RecordingDay {
    /// Day, as `YYYY-MM-DD`.
    pub day: Option<String>,
    /// Number of recordings.
    #[attribute(with = crate::loose)]
    pub total_recordings: Option<u64>,
    /// Duration in minutes.
    pub total_recording_minutes: Option<f64>,
}

/// Statistics of the livestreams of a day. `daily_livestreams` takes the range as `start_time` and `end_time`, in
/// Unix seconds.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct LivestreamDay {
    /// Day, as text.
    pub date: Option<String>,
    /// Number of livestreams.
    #[attribute(with = crate::loose)]
    pub count: Option<u64>,
    /// Duration of the received video, in seconds.
    pub total_ingest_seconds: Option<f64>,
    /// Watch time in seconds, summed over all viewers.
    pub total_viewer_seconds: Option<f64>,
}

/// Statistics of the livestreams in a range of time. `livestreams` takes the range as `start_time` and `end_time`, in
/// Unix seconds.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct LivestreamUsage {
    /// Number of livestreams.
    #[attribute(with = crate::loose)]
    pub count: Option<u64>,
    /// Duration of the received video, in seconds.
    pub total_ingest_seconds: Option<f64>,
    /// Watch time in seconds, summed over all viewers.
    pub total_viewer_seconds: Option<f64>,
}
