//! An in-memory RealtimeKit on 127.0.0.1, for tests of programs that use `rtk`.
//!
//! ```
//! use rtk::realtime_kit::*;
//! use rtk_sandbox::Sandbox;
//!
//! # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = Sandbox::start().await?;
//! let app = sandbox.client().account(sandbox.account_id()).app(sandbox.app_id());
//!
//! for session in app.sessions().filter(SessionFilter::new().status(SessionStatus::Ended)).all().await? {
//!     assert!(session.ended_at.is_some());
//! }
//! # Ok(()) }
//! ```
//!
//! **It is a test double, made from Cloudflare's public documents.** It was never compared with the live service. Where the
//! documents are silent or contradict each other it does something plain, and the source says which. A program that works
//! here sends what the documents ask for and reads what they promise; that the service keeps its promises is not shown.
//!
//! What is in it after a start: two apps, the first with meetings, their participants, enough ended sessions for two pages
//! and one that is live; the second empty. Two starts with one [seed](Builder::seed) hold the same records, with the same
//! ids and times, and answer the same writes in the same way; only links to downloads differ. Every account holds the same
//! apps.
//!
//! What the documents do not say, and what is done here:
//!
//! - A page has 20 items unless `per_page` says otherwise; 0 stands for that default, and for the first page in `page_no`.
//! - Lists are in the order of making, oldest first, unless a sort is asked for.
//! - A wrong value in a query or a body is refused with 400. Names that are not documented are ignored, among them `status`
//!   in a new meeting and `custom_participant_id` in the PATCH of a participant.
//! - Null in a PATCH sets the documented default, where POST documents null for the same key.
//! - Two livestream sessions of one session are a list; one is the documented single object.
//! - Chat, summary and transcript of a live session are 404, and so is the summary of one in four ended sessions until it is
//!   generated. Their links lead to the sandbox itself.
//!
//! People join and leave, sessions end, time goes by and calls fail when a test says so: see [`rehearsal`].
//!
//! As a program, for clients in any language:
//!
//! ```text
//! $ cargo run -p rtk-sandbox -- --listen 127.0.0.1:0 --token sandbox --seed 1
//! http://127.0.0.1:41723/client/v4
//! ```

mod api;
mod body;
mod clock;
mod control;
mod downloads;
mod faults;
mod filter;
mod handlers;
mod paging;
mod query;
mod reply;
mod rng;
mod router;
mod sandbox;
mod seed;
mod server;
mod store;

#[doc = include_str!("rehearsal.md")]
pub mod rehearsal {}

pub use control::{ControlError, MeetingControl, SessionControl};
pub use faults::Fault;
pub use sandbox::{Builder, Sandbox};
