use super::{AiConfig, App, Livestream, MeetingLivestreams, NewMeetingLivestream, RecordingConfig, StoppedLivestream};
use crate::{Id, OpenEnum, Resource, Timestamp};

/// A meeting: a room that participants can join any number of times. Each use of it is a [`Session`](super::Session).
///
/// Meetings are kept forever and cannot be deleted. To close one, set its status to [`MeetingStatus::Inactive`].
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
/// Operations: [Meetings](super#meetings).
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
    /// Id of the meeting, a UUID.
    pub id: Id<Self>,
    /// Title of the meeting.
    pub title: Option<String>,
    /// Whether participants can join the meeting. Only an update can set it.
    #[attribute(update_only)]
    pub status: Option<MeetingStatus>,
    /// Whether recording starts as soon as the first participant joins. Defaults to `false`.
    pub record_on_start: Option<bool>,
    /// Whether a livestream starts as soon as the first participant joins. Defaults to `false`.
    pub live_stream_on_start: Option<bool>,
    /// Whether the chat stays in the meeting for a week, across sessions. Defaults to `false`.
    pub persist_chat: Option<bool>,
    /// Whether a summary is written when a session ends. Requires transcription. Defaults to `false`.
    pub summarize_on_end: Option<bool>,
    /// Whether a transcript is written when a session ends. Defaults to `false`.
    pub transcribe_on_end: Option<bool>,
    /// Time in seconds for which a session stays active after the last participant has left, 60 to 600. Defaults to
    /// 60.
    #[attribute(with = crate::loose)]
    pub session_keep_alive_time_in_secs: Option<u32>,
    /// Format and storage of the meeting's recordings. It takes precedence over the app's configuration.
    pub recording_config: Option<RecordingConfig>,
    /// Configuration of transcripts and summaries. Lists leave it out.
    pub ai_config: Option<AiConfig>,
    /// Time at which the meeting was created.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}

/// Whether participants can join a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum MeetingStatus {
    /// Participants can join.
    Active,
    /// Participants cannot join, so no session starts.
    Inactive,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
