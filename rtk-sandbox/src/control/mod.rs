//! What the platform does and no client can: people join, people leave, a session ends, time goes by.
//!
//! `life` and `people` know how, `meeting` and `session` are its face in Rust, `http` the same for clients in other languages.

mod error;
pub(crate) mod http;
pub(crate) mod life;
mod meeting;
pub(crate) mod people;
mod session;
mod told;

pub use error::ControlError;
pub use meeting::MeetingControl;
pub use session::SessionControl;
