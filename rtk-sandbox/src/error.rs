//! Errors of the sandbox's own controls.

use std::fmt;

use http::StatusCode;

/// The error of a control. Nothing was changed.
///
/// ```
/// use rtk_sandbox::{ControlError, Sandbox};
///
/// # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::start().await?;
/// let error = sandbox.meeting("nowhere").end().expect_err("there is no such meeting");
/// assert_eq!(error, ControlError::NoSuchMeeting("nowhere".to_owned()));
/// assert_eq!(error.to_string(), "there is no meeting `nowhere`");
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ControlError {
    /// No app has a meeting with this id.
    NoSuchMeeting(String),
    /// The meeting has no participant with this id or `custom_participant_id`.
    NoSuchParticipant(String),
    /// No app has a session with this id.
    NoSuchSession(String),
    /// The meeting with this id is INACTIVE, so that nobody can join it.
    InactiveMeeting(String),
    /// The meeting with this id has no live session.
    NotLive(String),
    /// The session with this id has not ended yet.
    NotEnded(String),
    /// This participant is already in the session.
    AlreadyJoined(String),
    /// This participant is not in the session.
    NotJoined(String),
    /// The list of participants is empty.
    NoParticipants,
    /// There is no webhook with this id.
    NoSuchWebhook(String),
    /// There is no delivery with this id.
    NoSuchDelivery(String),
    /// The delivery cannot be sent, for this reason.
    RefusedDelivery(String),
    /// The system generated no key pair to sign webhooks.
    NoKeyPair,
    /// No served resource has an operation with this id or name.
    NoSuchOperation(String),
    /// The sandbox does not serve this resource from its declaration.
    NotServed(String),
    /// The ids do not lead to a scope in which a record of this resource can be inserted.
    InvalidScope {
        /// Name of the resource.
        resource: String,
        /// What is wrong with the ids.
        why: String,
    },
    /// The JSON is not a valid record of this resource.
    InvalidRecord {
        /// Name of the resource.
        resource: String,
        /// What is wrong with the record.
        why: String,
    },
}

impl ControlError {
    /// Returns the status with which the HTTP controls respond.
    pub(crate) const fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchMeeting(_)
            | Self::NoSuchParticipant(_)
            | Self::NoSuchSession(_)
            | Self::NoSuchWebhook(_)
            | Self::NoSuchDelivery(_)
            | Self::NoSuchOperation(_) => StatusCode::NOT_FOUND,
            Self::NoParticipants => StatusCode::BAD_REQUEST,
            _ => StatusCode::CONFLICT,
        }
    }
}

impl fmt::Display for ControlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchMeeting(id) => write!(f, "there is no meeting `{id}`"),
            Self::NoSuchParticipant(id) => write!(f, "the meeting has no participant `{id}`"),
            Self::NoSuchSession(id) => write!(f, "there is no session `{id}`"),
            Self::InactiveMeeting(id) => write!(f, "the meeting `{id}` is INACTIVE: nobody can join it"),
            Self::NotLive(id) => write!(f, "the meeting `{id}` has no live session"),
            Self::NotEnded(id) => write!(f, "the session `{id}` has not ended"),
            Self::AlreadyJoined(id) => write!(f, "the participant `{id}` is already in the session"),
            Self::NotJoined(id) => write!(f, "the participant `{id}` is not in the session"),
            Self::NoParticipants => f.write_str("the list of participants is empty"),
            Self::NoSuchWebhook(id) => write!(f, "there is no webhook `{id}`"),
            Self::NoSuchDelivery(id) => write!(f, "there is no delivery `{id}`"),
            Self::RefusedDelivery(why) => f.write_str(why),
            Self::NoKeyPair => f.write_str("no key pair could be generated to sign webhooks"),
            Self::NoSuchOperation(id) => write!(f, "no served resource has an operation `{id}`"),
            Self::NotServed(resource) => write!(f, "`{resource}` is not served: call `Builder::serve::<{resource}>()`"),
            Self::InvalidScope { resource, why } => write!(f, "no `{resource}` can be inserted there: {why}"),
            Self::InvalidRecord { resource, why } => write!(f, "invalid record of `{resource}`: {why}"),
        }
    }
}

impl std::error::Error for ControlError {}
