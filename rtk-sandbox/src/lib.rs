//! A test double of Cloudflare RealtimeKit on 127.0.0.1, in memory, for tests of programs that use `rtk`. It also serves any resource
//! that is declared with `rtk`.
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
//! **The sandbox is a test double, built from Cloudflare's public documents.** It has never been compared with the live service. Where
//! the documents are silent or contradict each other, it does something simple, and the source code says so. A test that passes here
//! shows that a program sends what the documents require and reads what they promise. It does not show that the service behaves as
//! documented.
//!
//! # Records at the start
//!
//! A sandbox starts with two apps. The first has meetings with participants, presets, ended sessions that fill two pages, one live
//! session, and recordings and livestreams of some sessions. The second is empty. No app has webhooks. Every account has the same
//! apps.
//!
//! Two sandboxes with the same [seed](Builder::seed) have the same records, ids and times, and respond to the same writes in the same
//! way, apart from download links.
//!
//! # Clock
//!
//! A sandbox has a clock of its own, which starts at 2026-06-01T00:00:00Z. It advances by one second with each write, and by calls
//! of [`Sandbox::advance`]. Seeded records are from January 2026. The files of seeded recordings have therefore expired: their status is
//! UPLOADED, but their links no longer work. Download links of new records expire by the system clock.
//!
//! # Where the documents are silent
//!
//! - A page has 20 items unless `per_page` is sent. 0 selects the default, and page 0 the first page.
//! - Lists are in order of creation, oldest first, unless a sort order is sent.
//! - An invalid value in a query or a body is 400. Undocumented keys are ignored (unless the sandbox is [strict](strict_mode)), among them `status` in a new meeting and
//!   `custom_participant_id` in a PATCH of a participant.
//! - Null in a PATCH sets the documented default if POST documents null for the same key.
//! - The livestreams of an app and the livestream sessions of a session are documented as a single object with `paging` inside. One item
//!   is returned like this; none or several are a list with `paging` beside it.
//! - A livestream, or the livestreams of a meeting, are returned with one livestream session. It is the newest one, unless `page_no`
//!   selects an older one. `per_page` is validated but has no effect.
//! - The name of a preset and the URL of a webhook are unique in an app: a duplicate is 409. The list of webhooks is 404 if it is empty.
//! - A participant may name a preset that does not exist. Only the seeded app has presets at first; a new app has none.
//! - A PATCH of a preset is merged at any depth. A PUT of a webhook returns the whole webhook, as documented.
//! - Recordings and livestreams change their state after a read, and when the clock is advanced. A recording that was started is INVOKED in the next response and then
//!   RECORDING; one that was stopped is UPLOADING and then UPLOADED, with links. A meeting's livestream is INVOKED and then LIVE. A
//!   livestream without a meeting stays IDLE, since nothing sends video to it.
//! - Pausing, resuming and stopping a recording are idempotent. Pausing or resuming a recording that has ended is 400.
//! - Recording a meeting that is being recorded is 400 without `allow_multiple_recordings`. Broadcasting a meeting that is being broadcast
//!   is 400. Recording or broadcasting an INACTIVE meeting is 400, too.
//! - `access_key` and `secret` of a storage configuration are documented as write-only and not returned. All other keys are returned.
//! - Files of recordings are kept for seven days after the recording ends. `expired` filters by that time.
//! - Analytics use days in UTC and omit days without usage. `filters` has no effect.
//! - Chat, summary and transcript of a live session are 404. One in four seeded sessions has no summary until it is generated. Download
//!   links lead to the sandbox itself.
//! - Webhooks are sent in the newer of the documented forms, and again after an error by the sandbox's clock: see [`rehearsal`].
//!
//! The page [`rehearsal`] shows how a test simulates people who join and leave, ends sessions, receives webhooks, advances the clock and makes
//! calls fail.
//!
//! # Your own resources
//!
//! The sandbox also serves resources that you declare. Paths, bodies, responses, envelopes and paging follow from the declaration.
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
//! The page [`your_own`] describes what is derived from a declaration, what is generated, and what is not simulated. The page [`strict_mode`] shows how
//! to find what a declaration lacks.
//!
//! # Command line
//!
//! The binary `rtk-sandbox` serves clients in any language. It serves RealtimeKit only, since declarations are Rust:
//!
//! ```text
//! $ cargo run -p rtk-sandbox -- --listen 127.0.0.1:0 --token sandbox --seed 1
//! http://127.0.0.1:41723/client/v4
//! ```

// From bottom to top: a module uses only modules above it in this list. `tests/tests/layers` checks it.

// State of a sandbox: records, clock, random numbers.
mod store;

// HTTP as the API uses it: routes, query parameters, bodies, pages, envelopes.
mod wire;

// Strict mode: requests that a declaration does not describe.
mod strict;

// Errors of the sandbox's own controls.
mod error;

// Injected failures.
mod faults;

// Resources that are served from their declarations.
mod declared;

// RealtimeKit: its records, operations, downloads and seed.
mod realtimekit;

// Webhooks: deliveries, their signatures, and the task that sends them.
mod webhooks;

// What requests and controls share.
mod state;

// Controls for a test: people, sessions, deliveries, clock and faults, in Rust and by HTTP.
mod control;

// The HTTP server.
mod server;

// The public entry point.
mod sandbox;

#[doc = include_str!("guide/rehearsal.md")]
pub mod rehearsal {}

#[doc = include_str!("guide/your_own.md")]
pub mod your_own {}

#[doc = include_str!("guide/strict.md")]
pub mod strict_mode {}

pub use control::{Deliveries, MeetingControl, SessionControl};
pub use declared::{MockError, MockRequest};
pub use error::ControlError;
pub use faults::Fault;
pub use sandbox::{Builder, Sandbox};
pub use webhooks::{Attempt, Delivery, DeliveryState, Tampering};
