use super::{App, Meeting, Participant, Session, SessionStatus, SessionType};
use crate::{Id, Nested, Resource, Timestamp};

/// The live session of a meeting. Reading it fails with [`NotFound`](crate::ErrorKind::NotFound) while nobody is in
/// the meeting.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(meeting: &rtk::Record<Meeting>) -> Result<(), rtk::Error> {
/// let live = meeting.active_session().await?;
/// println!("{:?} participants", live.live_participants);
/// live.mute_all(MuteAll::new(true)).await?;
/// live.kick(ParticipantSelection::new().custom_participant_ids(["ann-1"])).await?;
///
/// meeting.active_session().kick_all().await?; // without loading the session first
/// # Ok(()) }
/// ```
///
/// Operations: [Active session](super#active-session).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/active-session",
    singleton,
    read_only,
    find(operation = "GetActiveSession"),
    post(
        kick = "kick", body = ParticipantSelection, returns = Vec<ActiveSessionParticipant>, key = "participants",
        operation = "KickPartcipants",
    ),
    post(kick_all = "kick-all", returns = KickedAll, operation = "KickAllParticipants"),
    post(
        mute = "mute", body = ParticipantSelection, returns = Vec<ActiveSessionParticipant>, key = "participants",
        operation = "MuteParticipants",
    ),
    post(mute_all = "mute-all", body = MuteAll, returns = MutedAll, operation = "MuteAllParticipants"),
    post(create_poll = "poll", body = NewPoll, returns = Poll, key = "poll", operation = "CreatePoll"),
    belongs_to(session = Session, key = id),
    attributes(loose),
)]
#[non_exhaustive]
pub struct ActiveSession {
    /// Id of the session. Use this field: the id of the record itself (`live.id()`) is empty, because a meeting's
    /// active session has a path without an id.
    pub id: Id<Session>,
    /// Id of the meeting; for a meeting of the first API version, a room name such as `abcdef-ghijkl`.
    pub associated_id: Option<Id<Meeting>>,
    /// Id of the app in which the session takes place.
    pub organization_id: Option<Id<App>>,
    /// Title that the meeting had when the session started.
    #[attribute(wire = "meeting_display_name")]
    pub meeting_title: Option<String>,
    /// Whether the session is live or has ended.
    pub status: Option<SessionStatus>,
    /// Type of the session.
    pub r#type: Option<SessionType>,
    /// Number of participants currently in the session.
    pub live_participants: Option<u64>,
    /// Maximum number of participants that were in the session at the same time.
    pub max_concurrent_participants: Option<u64>,
    /// Duration so far in minutes, summed over all participants.
    pub minutes_consumed: Option<f64>,
    /// Time at which the first participant joined.
    pub started_at: Option<Timestamp>,
    /// Time at which the session ended. `None` while it is live.
    pub ended_at: Option<Timestamp>,
    /// Time at which the platform created the session.
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    pub updated_at: Option<Timestamp>,
    /// Sessions of the breakout rooms.
    pub breakout_rooms: Vec<Session>,
}

/// Participants to kick or to mute: by participant id, by custom participant id, or both.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct ParticipantSelection {
    /// Ids of participants.
    pub participant_ids: Option<Vec<Id<Participant>>>,
    /// Ids of participants in your own system.
    pub custom_participant_ids: Option<Vec<String>>,
}

/// A participant of a live session.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ActiveSessionParticipant {
    /// Id of the participant.
    pub id: Id<Participant>,
    /// Name that other participants see.
    pub name: Option<String>,
    /// Email address of the participant.
    pub email: Option<String>,
    /// URL of the participant's picture.
    pub picture: Option<String>,
    /// Time at which the participant was added to the meeting.
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    pub updated_at: Option<Timestamp>,
}

/// Response of `kick_all`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct KickedAll {
    /// Name of the action that was performed.
    pub action: Option<String>,
    /// Number of participants that were removed.
    #[attribute(with = crate::loose)]
    pub kicked_participants_count: Option<u64>,
}

/// Options of `mute_all`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct MuteAll {
    /// Whether participants may unmute themselves.
    pub allow_unmute: bool,
}

/// Response of `mute_all`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct MutedAll {
    /// Name of the action that was performed.
    pub action: Option<String>,
    /// Number of participants that were muted.
    #[attribute(with = crate::loose)]
    pub muted_participants_count: Option<u64>,
}

/// A poll to create in a live session.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct NewPoll {
    /// Question of the poll.
    pub question: String,
    /// Options to choose from.
    #[attribute(required)]
    pub options: Vec<String>,
    /// Whether votes are anonymous.
    pub anonymous: Option<bool>,
    /// Whether votes are hidden from participants who have not voted yet.
    pub hide_votes: Option<bool>,
}

/// A poll that was created. The API cannot read it again.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct Poll {
    /// Id of the poll.
    pub id: String,
    /// Question of the poll.
    pub question: Option<String>,
    /// Options to choose from, with their votes.
    pub options: Vec<PollOption>,
    /// Whether votes are anonymous.
    pub anonymous: Option<bool>,
    /// Whether votes are hidden from participants who have not voted yet.
    pub hide_votes: Option<bool>,
    /// Creator of the poll.
    pub created_by: Option<String>,
    /// Participants who have voted.
    pub voted: Vec<String>,
}

/// One option of a poll.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PollOption {
    /// Text of the option.
    pub text: String,
    /// Number of votes for the option.
    #[attribute(with = crate::loose)]
    pub count: Option<u64>,
    /// Votes for the option.
    pub votes: Vec<PollVote>,
}

/// A vote for an option of a poll.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PollVote {
    /// Id of the voter.
    pub id: String,
    /// Name of the voter.
    pub name: Option<String>,
}
