use super::Meeting;
use crate::{Id, Nested, Resource, Secret, Timestamp};
/// A person who may join a meeting.
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
/// All calls: [Participants](super#participants).
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
    /// Its own id.
    pub id: Id<Self>,
    /// What they may do: the name of a preset of the app.
    #[attribute(required)]
    pub preset_name: Option<String>,
    /// The id that your own system gives them. Several may have the same. Put no personal data in it.
    #[attribute(required, create_only)]
    pub custom_participant_id: Option<String>,
    /// What other people see. Without one the token may not be able to connect.
    pub name: Option<String>,
    /// The address of a picture.
    pub picture: Option<String>,
    /// Lets the client-side SDK join as this person. Answers to create, update and `refresh_token` hold it, reads never do.
    #[attribute(read_only)]
    pub token: Option<Secret>,
    /// When they were added.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// When they last changed.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}

/// A new token for a participant; the former one is no longer valid.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ParticipantToken {
    /// Lets the client-side SDK join as that person.
    pub token: Secret,
}
