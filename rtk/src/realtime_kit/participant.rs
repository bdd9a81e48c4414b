use super::Meeting;
use crate::{Id, Nested, Resource, Secret, Timestamp};

/// A person who may join a meeting.
///
/// The people who took part in a session are [`SessionParticipant`](super::SessionParticipant)s.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(meeting: &rtk::Record<Meeting>) -> Result<(), rtk::Error> {
/// let ann = meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
/// let token = ann.refresh_token().await?.token; // give it to the client-side SDK
/// ann.destroy().await?; // Ann can no longer join
/// # Ok(()) }
/// ```
///
/// Operations: [Participants](super#participants).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/meetings/{meeting_id}/participants",
    all(operation = "get_meeting_participants"),
    find(operation = "get_meeting_participant"),
    create(operation = "add_participant"),
    update(operation = "edit_participant"),
    replace(operation = "replace_participant"),
    destroy(operation = "delete_meeting_participant"),
    post(refresh_token = "token", returns = ParticipantToken, operation = "regenerate_token"),
)]
#[non_exhaustive]
pub struct Participant {
    /// Id of the participant, a UUID.
    pub id: Id<Self>,
    /// Name of the preset that sets the participant's permissions, such as `group_call_host`.
    #[attribute(required)]
    pub preset_name: Option<String>,
    /// Id of the participant in your own system. It need not be unique. Do not put personal data in it.
    #[attribute(required, create_only)]
    pub custom_participant_id: Option<String>,
    /// Name that other participants see. Without it, clients may fail to connect with the token.
    pub name: Option<String>,
    /// URL of the participant's picture.
    pub picture: Option<String>,
    /// Token with which the client-side SDK joins as this participant. Only responses to create, update and
    /// `refresh_token` contain it.
    #[attribute(read_only)]
    pub token: Option<Secret>,
    /// Time at which the participant was added to the meeting.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}

/// A new token of a participant. It replaces the previous one, which stops working.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ParticipantToken {
    /// Token with which the client-side SDK joins as this participant.
    pub token: Secret,
}
