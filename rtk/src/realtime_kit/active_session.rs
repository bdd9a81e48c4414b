use super::{App, Meeting, Participant, Session, SessionStatus, SessionType};
use crate::{Id, Nested, Resource, Timestamp};

/// The session that is going on in a meeting. Not found while nobody is in it.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(meeting: &rtk::Record<Meeting>) -> Result<(), rtk::Error> {
/// let live = meeting.active_session().await?;
/// println!("{:?} people are in it", live.live_participants);
/// live.mute_all(MuteAll::new(true)).await?;
/// live.kick(ParticipantSelection::new().custom_participant_ids(["ann-1"])).await?;
///
/// meeting.active_session().kick_all().await?; // without reading it first
/// # Ok(()) }
/// ```
///
/// All calls: [Active session](super#active-session).
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
)]
#[non_exhaustive]
pub struct ActiveSession {
    /// The session. It is this field that names it: the place has no id of its own, so `live.id()` is empty.
    pub id: Id<Session>,
    /// The meeting; a room name for meetings of the first generation.
    pub associated_id: Option<Id<Meeting>>,
    /// The app.
    pub organization_id: Option<Id<App>>,
    /// The meeting's title when the session began.
    #[attribute(wire = "meeting_display_name")]
    pub meeting_title: Option<String>,
    /// Whether it is going on.
    pub status: Option<SessionStatus>,
    /// What it is a session of.
    pub r#type: Option<SessionType>,
    /// People in it now.
    #[attribute(with = crate::value::loose)]
    pub live_participants: Option<u64>,
    /// The most people that were in it at once.
    #[attribute(with = crate::value::loose)]
    pub max_concurrent_participants: Option<u64>,
    /// Minutes, summed over its participants.
    pub minutes_consumed: Option<f64>,
    /// When the first person joined.
    pub started_at: Option<Timestamp>,
    /// When it ended; empty while it is live.
    pub ended_at: Option<Timestamp>,
    /// When the platform wrote it down.
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Option<Timestamp>,
    /// The sessions of its breakout rooms.
    pub breakout_rooms: Vec<Session>,
}

/// Whom to kick or to mute: by the platform's ids, by your own, or both.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct ParticipantSelection {
    /// The ids of participants.
    pub participant_ids: Option<Vec<Id<Participant>>>,
    /// The ids that your own system gave them.
    pub custom_participant_ids: Option<Vec<String>>,
}

/// A person who is in a live session.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ActiveSessionParticipant {
    /// Their id.
    pub id: Id<Participant>,
    /// What other people see.
    pub name: Option<String>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// The address of a picture.
    pub picture: Option<String>,
    /// When they were added.
    pub created_at: Option<Timestamp>,
    /// When they last changed.
    pub updated_at: Option<Timestamp>,
}

/// What became of `kick_all`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct KickedAll {
    /// What was done.
    pub action: Option<String>,
    /// How many people had to leave.
    #[attribute(with = crate::value::loose)]
    pub kicked_participants_count: Option<u64>,
}

/// How to mute everybody.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct MuteAll {
    /// Whether people may unmute themselves.
    pub allow_unmute: bool,
}

/// What became of `mute_all`.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct MutedAll {
    /// What was done.
    pub action: Option<String>,
    /// How many people were muted.
    #[attribute(with = crate::value::loose)]
    pub muted_participants_count: Option<u64>,
}

/// A question to everybody.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct NewPoll {
    /// What is asked.
    pub question: String,
    /// What can be answered.
    #[attribute(required)]
    pub options: Vec<String>,
    /// Nobody sees who answered what.
    pub anonymous: Option<bool>,
    /// Nobody sees the answers.
    pub hide_votes: Option<bool>,
}

/// A poll that was made. It cannot be read again.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct Poll {
    /// Its own id.
    pub id: String,
    /// What is asked.
    pub question: Option<String>,
    /// What can be answered, and has been.
    pub options: Vec<PollOption>,
    /// Nobody sees who answered what.
    pub anonymous: Option<bool>,
    /// Nobody sees the answers.
    pub hide_votes: Option<bool>,
    /// Who made it.
    pub created_by: Option<String>,
    /// Who has answered.
    pub voted: Vec<String>,
}

/// One answer to a poll.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PollOption {
    /// The answer.
    pub text: String,
    /// How many gave it.
    #[attribute(with = crate::value::loose)]
    pub count: Option<u64>,
    /// Who gave it.
    pub votes: Vec<PollVote>,
}

/// Who gave an answer.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PollVote {
    /// Their id.
    pub id: String,
    /// What other people see.
    pub name: Option<String>,
}
