//! Cloudflare `RealtimeKit`: meetings, their participants, and the sessions, recordings and livestreams of meetings.
//!
//! All 62 operations of the REST API are here, as 15 resources; the [table of operations](#operations) lists them with
//! the call for each. Everything belongs to an [`App`], so get a scope of one first:
//!
//! - from a client and two ids: `client.account("acc-1").app("app-1")`
//! - from the environment: [`App::from_env`](crate::Resource::from_env), with `CLOUDFLARE_API_TOKEN`,
//!   `CLOUDFLARE_ACCOUNT_ID` and `CLOUDFLARE_APP_ID`
//!
//! Creating a scope sends nothing. Import the module with `*`, which also brings the traits with the methods into scope.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # use rtk::testing::{Answer, Playback};
//! # use serde_json::json;
//! # let client = Playback::new()
//! #     .answer(Answer::data(json!({"id": "meet-1"})))
//! #     .answer(Answer::data(json!({"id": "part-1", "token": "secret"})))
//! #     .answer(Answer::data(json!({"sessions": [{"id": "sess-1"}]})).page(1, 20, 1))
//! #     .answer(Answer::data(json!({"participants": [{"id": "peer-1"}]})).page(1, 20, 1))
//! #     .client();
//! use rtk::realtime_kit::*;
//!
//! let app = client.account("acc-1").app("app-1");
//!
//! let meeting = app.meetings().create(NewMeeting::new().title("Stand-up")).await?;
//! let ann = meeting.participants().create(NewParticipant::new("group_call_host", "ann-1").name("Ann")).await?;
//! let token = ann.token.as_ref().map(|token| token.expose_secret()); // for the client-side SDK
//!
//! for session in app.sessions().all().await? {
//!     let participants = session.participants().all().await?;
//!     println!("{:?}: {} participants", session.meeting_title, participants.len());
//! }
//! # Ok(()) }
//! ```
//!
//! Enumerated values are open: a value that this version does not know is kept as text, in the variant `Other`.
//!
//! ```
//! use rtk::realtime_kit::SessionStatus;
//!
//! let status: SessionStatus = serde_json::from_str("\"PAUSED\"")?;
//! assert_eq!(status, SessionStatus::Other("PAUSED".to_owned()));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Each resource is one declaration in a file of its own. The declarations use only the public API of the crate, so they
//! also serve as examples for resources of your own.
//!
#![doc = include_str!("operations.md")]

mod active_session;
mod ai_config;
mod analytics;
mod app;
mod chat;
mod event;
mod livestream;
mod livestream_session;
mod meeting;
mod participant;
mod peer_report;
mod preset;
mod recording;
mod recording_config;
mod session;
mod session_participant;
mod summary;
mod transcript;
mod webhook;

#[doc(no_inline)]
pub use crate::Resource as _;
pub use active_session::*;
pub use ai_config::*;
pub use analytics::*;
pub use app::*;
pub use chat::*;
pub use event::*;
pub use livestream::*;
pub use livestream_session::*;
pub use meeting::*;
pub use participant::*;
pub use peer_report::*;
pub use preset::*;
pub use recording::*;
pub use recording_config::*;
pub use session::*;
pub use session_participant::*;
pub use summary::*;
pub use transcript::*;
pub use webhook::*;

/// Descriptors of the 15 resources of this module, in the order of Cloudflare's reference.
///
/// Together they have all 62 operations of the API. Some operations have several calls (`pause`, `resume` and `stop` of
/// a recording are one operation), and `find` of a singleton is its accessor.
///
/// ```
/// let names: Vec<_> = rtk::realtime_kit::RESOURCES.iter().flat_map(|it| it.operations).filter_map(|it| it.id).collect();
/// assert!(names.contains(&"start_recording"));
/// ```
pub const RESOURCES: [&crate::Descriptor; 15] = [
    App::DESCRIPTOR,
    Meeting::DESCRIPTOR,
    Participant::DESCRIPTOR,
    Preset::DESCRIPTOR,
    ActiveSession::DESCRIPTOR,
    Session::DESCRIPTOR,
    SessionParticipant::DESCRIPTOR,
    Chat::DESCRIPTOR,
    Summary::DESCRIPTOR,
    Transcript::DESCRIPTOR,
    Recording::DESCRIPTOR,
    Livestream::DESCRIPTOR,
    LivestreamSession::DESCRIPTOR,
    Webhook::DESCRIPTOR,
    Analytics::DESCRIPTOR,
];
