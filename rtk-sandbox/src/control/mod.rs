//! Controls for a test: what people do in a meeting and what the platform adds later, neither of which an API client can cause.
//!
//! [`MeetingControl`], [`SessionControl`] and [`Deliveries`] are the Rust interface, `http` the same interface for clients in other languages.

mod deliveries;
mod delivery_json;
mod fields;
mod http;
mod meeting;
mod session;

pub use deliveries::Deliveries;
pub(crate) use http::{HttpControls, PREFIX, refuse};
pub use meeting::MeetingControl;
pub use session::SessionControl;
