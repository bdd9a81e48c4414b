use super::StoppedLivestream;
use super::{AiConfig, App, Livestream, MeetingLivestreams, MeetingStatus, NewMeetingLivestream, RecordingConfig};
use crate::{Id, Resource, Timestamp};

/// A room that people can join, again and again. It has no start and no end; what happens in it is a
/// [`Session`](super::Session).
///
/// Meetings are kept for ever and cannot be deleted: set [`MeetingStatus::Inactive`] to close one.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// let mut meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
/// meeting.update(MeetingChanges::new().title("Retro").record_on_start(None)).await?;
/// # Ok(()) }
/// ```
///
/// All calls: [Meetings](super#meetings).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings",
    without(destroy),
    all(operation = "get_all_meetings", query(
        status = MeetingStatus, search = String, start_time = Timestamp, end_time = Timestamp,
    )),
    find(operation = "get_meeting", query(name = String)),
    create(operation = "create_meeting"),
    update(operation = "update_meeting"),
    replace(operation = "replace_meeting"),
    get(active_livestream = "active-livestream", returns = Livestream, operation = "get-v2-meetings-meetingId-active-livestream"),
    get(
        livestreams = "livestream", returns = MeetingLivestreams, operation = "livestream-session-details",
        query(page_no = u64, page_size(wire = "per_page") = u64),
    ),
    post(
        start_livestream = "livestreams", body = NewMeetingLivestream, returns = Livestream,
        operation = "start-livestreaming",
    ),
    post(stop_livestream = "active-livestream/stop", returns = StoppedLivestream, operation = "stop_livestreaming"),
)]
#[non_exhaustive]
pub struct Meeting {
    /// Its own id.
    pub id: Id<Self>,
    /// What people see.
    pub title: Option<String>,
    /// Whether people may join.
    #[attribute(update_only)]
    pub status: Option<MeetingStatus>,
    /// Record every session from its first minute.
    pub record_on_start: Option<bool>,
    /// Stream every session from its first minute.
    pub live_stream_on_start: Option<bool>,
    /// Keep the chat for ever, rather than for 7 days.
    pub persist_chat: Option<bool>,
    /// Write a summary when a session ends. Needs a transcript.
    pub summarize_on_end: Option<bool>,
    /// Write a transcript when a session ends.
    pub transcribe_on_end: Option<bool>,
    /// Seconds that a session outlives its last participant: 60 to 600.
    #[attribute(with = crate::value::loose)]
    pub session_keep_alive_time_in_secs: Option<u32>,
    /// How recordings are made and where they go.
    pub recording_config: Option<RecordingConfig>,
    /// How transcripts and summaries are made. Lists leave it out.
    pub ai_config: Option<AiConfig>,
    /// When it was made.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}
