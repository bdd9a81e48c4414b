//! Why a rehearsal cannot go on.

use std::fmt;

use http::StatusCode;

/// What was asked of the sandbox itself cannot be done. Nothing was changed.
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
    /// No app has a meeting of this id.
    NoSuchMeeting(String),
    /// The meeting has no participant of this id, neither the platform's nor your own.
    NoSuchParticipant(String),
    /// No app has a session of this id.
    NoSuchSession(String),
    /// The meeting of this id is INACTIVE: nobody can join.
    Inactive(String),
    /// The meeting of this id has no session that goes on.
    NotLive(String),
    /// The session of this id goes on still: it leaves nothing before it ends.
    NotEnded(String),
    /// This participant is in the session already.
    AlreadyIn(String),
    /// This participant is not in the session.
    NotIn(String),
    /// Nobody was named.
    Nobody,
    /// No operation that is served has this id or name.
    NoSuchOperation(String),
    /// This resource is not served from its declaration.
    NotServed(String),
    /// A record of this resource cannot be put there.
    NoSuchPlace {
        /// The resource.
        resource: String,
        /// What is wrong with the place.
        why: String,
    },
    /// This is no record of the resource.
    Unfit {
        /// The resource.
        resource: String,
        /// What is wrong with the record.
        why: String,
    },
}

impl ControlError {
    /// What the plain HTTP face answers it with.
    pub(super) const fn status(&self) -> StatusCode {
        match self {
            Self::NoSuchMeeting(_) | Self::NoSuchParticipant(_) | Self::NoSuchSession(_) | Self::NoSuchOperation(_) => {
                StatusCode::NOT_FOUND
            }
            Self::Nobody => StatusCode::BAD_REQUEST,
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
            Self::Inactive(id) => write!(f, "the meeting `{id}` is INACTIVE: nobody can join"),
            Self::NotLive(id) => write!(f, "nothing goes on in the meeting `{id}`"),
            Self::NotEnded(id) => write!(f, "the session `{id}` has not ended"),
            Self::AlreadyIn(id) => write!(f, "the participant `{id}` is in the session already"),
            Self::NotIn(id) => write!(f, "the participant `{id}` is not in the session"),
            Self::Nobody => f.write_str("no participant was named"),
            Self::NoSuchOperation(id) => write!(f, "nothing that is served has an operation `{id}`"),
            Self::NotServed(resource) => write!(f, "`{resource}` is not served: say `Builder::serve::<{resource}>()`"),
            Self::NoSuchPlace { resource, why } => write!(f, "no `{resource}` can be there: {why}"),
            Self::Unfit { resource, why } => write!(f, "this is no `{resource}`: {why}"),
        }
    }
}

impl std::error::Error for ControlError {}
