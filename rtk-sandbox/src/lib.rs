//! An in-memory RealtimeKit on 127.0.0.1, and any resource that is declared with `rtk`, for tests of programs that use it.
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
//! What is in it after a start: two apps, the first with meetings, their participants, presets, enough ended sessions for two
//! pages and one that is live, recordings and livestreams of some of them; the second empty. There are no webhooks. Two starts with
//! one [seed](Builder::seed) hold the same records, with the same ids and times, and answer the same writes in the same way; only
//! links to downloads differ. Every account holds the same apps. It is the 1st of June 2026 at the start; what is seeded happened in January, so
//! the files of seeded recordings are gone: they are UPLOADED still, with an address that does not work any longer.
//!
//! What the documents do not say, and what is done here:
//!
//! - A page has 20 items unless `per_page` says otherwise; 0 stands for that default, and for the first page in `page_no`.
//! - Lists are in the order of making, oldest first, unless a sort is asked for.
//! - A wrong value in a query or a body is refused with 400. Names that are not documented are ignored, among them `status`
//!   in a new meeting and `custom_participant_id` in the PATCH of a participant.
//! - Null in a PATCH sets the documented default, where POST documents null for the same key.
//! - The livestreams of an app, and the livestream sessions of a session, are documented as a single object with `paging`
//!   inside. One is answered so; none or several are a list, with `paging` beside it.
//! - A livestream, and the livestreams of a meeting, come with one livestream session: the newest, or the one that `page_no`
//!   counts back to. `per_page` is checked and does nothing.
//! - A preset's name, and a webhook's address, is had once in an app: 409. While there is no webhook, their list is 404.
//! - A participant may name a preset that does not exist: no document refuses it. Only the seeded app has presets to begin
//!   with; an app made here has none.
//! - PATCH of a preset goes as deep as what is sent. PUT of a webhook answers with all of it, as the document says, where the
//!   live service was seen to answer with a part. Webhooks are never called.
//! - What is under way moves on by being read: a recording that was asked for is INVOKED in one answer more and RECORDING in
//!   the next; one that was stopped is UPLOADING, then UPLOADED, with links. A meeting's livestream is INVOKED, then LIVE. One
//!   that is not of a meeting stays IDLE, since nobody sends anything to it.
//! - A recording can be paused, resumed and stopped twice, which is the same as once. What has ended cannot be paused: 400.
//! - A meeting that is recorded (without `allow_multiple_recordings`) or broadcast already is refused with 400, and so is an
//!   INACTIVE one.
//! - Of a storage, `access_key` and `secret` are documented as write-only and never told; all other keys are.
//! - Files of recordings are kept for seven days from the end of the recording; that is what `expired` asks for.
//! - Analytics count in days of UTC, and leave out the days on which nothing happened. `filters` does nothing.
//! - Chat, summary and transcript of a live session are 404, and so is the summary of one in four ended sessions until it is
//!   generated. Their links lead to the sandbox itself.
//!
//! People join and leave, sessions end, time goes by and calls fail when a test says so: see [`rehearsal`].
//!
//! # Your own resources
//!
//! What you declare is served as well, from what its declaration says: paths, bodies, answers, envelopes, paging.
//!
//! ```
//! use rtk::{Id, Resource};
//! use rtk_sandbox::Sandbox;
//!
//! #[derive(Debug, Clone, Resource)]
//! #[resource(path = "/accounts/{account_id}/challenges/widgets", id_key = sitekey)]
//! pub struct Widget {
//!     pub sitekey: Id<Self>,
//!     #[attribute(required)]
//!     pub name: String,
//!     #[attribute(required)]
//!     pub domains: Vec<String>,
//! }
//!
//! # #[tokio::main] async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = Sandbox::builder().serve::<Widget>().start().await?;
//! let account = sandbox.client().account(sandbox.account_id());
//!
//! let widget = account.widgets().create(NewWidget::new("blog", ["example.com"])).await?;
//! assert_eq!(account.widgets().find(&widget.sitekey).await?.name, "blog");
//! # Ok(()) }
//! ```
//!
//! [`your_own`] says what of a declaration is served, what is made up, and what only the product knows.
//!
//! # As a program
//!
//! For clients in any language; it serves RealtimeKit, since declarations are Rust:
//!
//! ```text
//! $ cargo run -p rtk-sandbox -- --listen 127.0.0.1:0 --token sandbox --seed 1
//! http://127.0.0.1:41723/client/v4
//! ```

mod api;
mod body;
mod builder;
mod clock;
mod control;
mod downloads;
mod faults;
mod filter;
mod handlers;
mod meant;
mod paging;
mod query;
mod reply;
mod rng;
mod router;
mod sandbox;
mod seed;
mod served;
mod server;
mod store;

#[doc = include_str!("rehearsal.md")]
pub mod rehearsal {}

#[doc = include_str!("your_own.md")]
pub mod your_own {}

pub use builder::Builder;
pub use control::{ControlError, MeetingControl, SessionControl};
pub use faults::Fault;
pub use sandbox::Sandbox;
pub use served::{Asked, Refused};
