//! Webhooks: which of them an event concerns, the deliveries to them, and their sending.
//!
//! ```text
//! event ── matching ──→ queue ── sender ──→ signing ──→ post
//!                         ↑                              │
//!                         └── next attempt, by the clock ┘
//! ```
//!
//! Handlers and controls only record events, in the store. When its lock is released, deliveries are added to the queue; a task of its own sends
//! them. The API's responses therefore never wait for a receiver.

mod delivery;
mod destination;
mod key;
mod matching;
mod outbox;
mod post;
mod queue;
mod sender;
mod signing;

pub use delivery::{Attempt, Delivery, DeliveryState};
pub(crate) use outbox::{Outbox, Settings};
pub(crate) use sender::Sender;
pub use signing::Tampering;
