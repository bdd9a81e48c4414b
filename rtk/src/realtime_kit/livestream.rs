use super::{App, LivestreamSession, LivestreamSortOrder, LivestreamStatus, Meeting};
use crate::{Id, Nested, Resource, Secret, Timestamp};

/// A broadcast channel: video is sent to it, and everybody who has the address can watch.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>, meeting: &rtk::Record<Meeting>) -> Result<(), rtk::Error> {
/// let channel = app.livestreams().create(NewLivestream::new().name("Town hall")).await?;
/// println!("send to {:?}, watch {:?}", channel.ingest_server, channel.playback_url);
///
/// let of_meeting = meeting.start_livestream(NewMeetingLivestream::new()).await?; // what is said in the meeting
/// meeting.stop_livestream().await?;
/// # Ok(()) }
/// ```
///
/// All calls: [Livestreams](super#livestreams).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/livestreams",
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
)]
#[non_exhaustive]
pub struct Livestream {
    /// Its own id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: Option<String>,
    /// The meeting that is broadcast, if it is one.
    #[attribute(read_only)]
    pub meeting_id: Option<Id<Meeting>>,
    /// How far it is.
    #[attribute(read_only)]
    pub status: Option<LivestreamStatus>,
    /// Whether nothing can be sent to it.
    #[attribute(read_only, with = crate::value::loose)]
    pub disabled: Option<bool>,
    /// Where video is sent to: an RTMPS address.
    #[attribute(read_only)]
    pub ingest_server: Option<String>,
    /// Lets whoever has it send video.
    #[attribute(read_only)]
    pub stream_key: Option<Secret>,
    /// Where everybody can watch: an HLS address.
    #[attribute(read_only)]
    pub playback_url: Option<String>,
    /// When it was made.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}

/// A livestream and a broadcast of it: the one that goes on, or the last one.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct LivestreamOverview {
    /// The livestream.
    pub livestream: Option<Livestream>,
    /// The broadcast; empty if there was none.
    pub session: Option<LivestreamSession>,
    /// Which of its broadcasts it is.
    pub paging: Option<Offsets>,
}

/// All livestreams of a meeting, and a broadcast.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct MeetingLivestreams {
    /// The livestreams.
    pub livestreams: Vec<Livestream>,
    /// The broadcast; one, whatever the name says.
    pub sessions: Option<LivestreamSession>,
    /// Which of the broadcasts it is.
    pub paging: Option<Offsets>,
}

/// Which part of something longer an answer holds. The first is number 1.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct Offsets {
    /// The first that it holds.
    #[attribute(with = crate::value::loose)]
    pub start_offset: Option<u64>,
    /// The last that it holds.
    #[attribute(with = crate::value::loose)]
    pub end_offset: Option<u64>,
    /// How many there are.
    #[attribute(with = crate::value::loose)]
    pub total_count: Option<u64>,
}

/// How a meeting is broadcast.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct NewMeetingLivestream {
    /// What people call it.
    pub name: Option<String>,
    /// The picture.
    pub video_config: Option<LivestreamVideoConfig>,
}

/// The picture of a broadcast.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct LivestreamVideoConfig {
    /// Pixels.
    pub width: Option<u32>,
    /// Pixels.
    pub height: Option<u32>,
}

/// What became of `stop_livestream`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct StoppedLivestream {
    /// The server's words.
    pub message: Option<String>,
}
