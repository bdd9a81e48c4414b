use super::{App, LivestreamSession, Meeting};
use crate::{Id, Nested, OpenEnum, Resource, Secret, Timestamp};

/// A livestream: video is sent to its ingest server, and viewers watch it at its playback URL. It belongs to a
/// meeting, or to the app alone.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>, meeting: &rtk::Record<Meeting>) -> Result<(), rtk::Error> {
/// let channel = app.livestreams().create(NewLivestream::new().name("Town hall")).await?;
/// println!("send to {:?}, watch {:?}", channel.ingest_server, channel.playback_url);
///
/// let of_meeting = meeting.start_livestream(NewMeetingLivestream::new()).await?; // streams the meeting
/// meeting.stop_livestream().await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Livestreams](super#livestreams).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
    reserved_ids("sessions"), // livestreams/sessions/{livestream_session_id}
    without(update, destroy),
    all(operation = "fetch_all_livestreams", one_or_many, query(
        status = LivestreamStatus, exclude_meetings = bool, start_time = Timestamp, end_time = Timestamp,
        sort_order = LivestreamSortOrder,
    )),
    find(operation = "get-v2-livestream-session-livestream-id", key = "livestream"),
    create(operation = "create_livestream"),
    get(
        overview = "", returns = LivestreamOverview, operation = "get-v2-livestream-session-livestream-id",
        query(page_no = u64, page_size(wire = "per_page") = u64),
    ),
    get(
        active_session = "active-livestream-session", returns = LivestreamOverview,
        operation = "get-v2-active-livestream-session-details",
    ),
    attributes(read_only, loose),
)]
#[non_exhaustive]
pub struct Livestream {
    /// Id of the livestream.
    pub id: Id<Self>,
    /// Name of the livestream.
    #[attribute(writable)]
    pub name: Option<String>,
    /// Id of the meeting that is livestreamed. `None` if the livestream belongs to the app alone.
    pub meeting_id: Option<Id<Meeting>>,
    /// Status of the livestream.
    pub status: Option<LivestreamStatus>,
    /// Whether the livestream is disabled.
    pub disabled: Option<bool>,
    /// URL (RTMPS) to which an encoder sends audio and video.
    pub ingest_server: Option<String>,
    /// Key with which an encoder may send to the ingest server.
    pub stream_key: Option<Secret>,
    /// URL (HLS) at which viewers watch the livestream.
    pub playback_url: Option<String>,
    /// Time at which the livestream was created.
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    pub updated_at: Option<Timestamp>,
}

/// A livestream and one of its sessions: the active one or the latest one.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct LivestreamOverview {
    /// The livestream itself.
    pub livestream: Option<Livestream>,
    /// The session. `None` if there was none.
    pub session: Option<LivestreamSession>,
    /// Position of the session among all sessions of the livestream.
    pub paging: Option<Offsets>,
}

/// The livestreams of a meeting, and one of their sessions.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct MeetingLivestreams {
    /// Livestreams of the meeting.
    pub livestreams: Vec<Livestream>,
    /// A single session, despite the plural name.
    pub sessions: Option<LivestreamSession>,
    /// Position of the session among all sessions.
    pub paging: Option<Offsets>,
}

/// Position of a page within a longer list. Offsets start at 1 and are inclusive.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, attributes(loose))]
#[non_exhaustive]
pub struct Offsets {
    /// Offset of the first item of the page.
    pub start_offset: Option<u64>,
    /// Offset of the last item of the page.
    pub end_offset: Option<u64>,
    /// Total number of items.
    pub total_count: Option<u64>,
}

/// Options of `start_livestream`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct NewMeetingLivestream {
    /// Name of the livestream.
    pub name: Option<String>,
    /// Size of the video.
    pub video_config: Option<LivestreamVideoConfig>,
}

/// Size of a livestream's video.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct LivestreamVideoConfig {
    /// Width in pixels.
    pub width: Option<u32>,
    /// Height in pixels.
    pub height: Option<u32>,
}

/// Response of `stop_livestream`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct StoppedLivestream {
    /// Message from the server.
    pub message: Option<String>,
}

/// Status of a livestream.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum LivestreamStatus {
    /// The livestream is live.
    Live,
    /// The livestream receives no video.
    Idle,
    /// The livestream failed.
    Errored,
    /// The livestream was requested and has not started yet.
    Invoked,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Sort order of a list of livestreams. Descending order is `DSC` here, not `DESC` as in [`SortOrder`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum LivestreamSortOrder {
    /// Oldest first.
    #[attribute(wire = "ASC")]
    Ascending,
    /// Newest first.
    #[attribute(wire = "DSC", alias = "DESC")]
    Descending,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
