//! A mock transport for the tests of your own code: it returns planned answers and records the requests, without a network.
//!
//! Requires the cargo feature `testing`. Enable it in your `[dev-dependencies]`:
//!
//! ```toml
//! [dev-dependencies]
//! rtk = { path = "../rtk/rtk", features = ["testing"] }
//! serde_json = "1"
//! ```
//!
//! Pass the client of a [`Playback`], or a scope of that client, to the code that you test:
//!
//! ```
//! use rtk::realtime_kit::*;
//! use rtk::testing::{Answer, Playback};
//! use serde_json::json;
//!
//! // Your own code.
//! async fn rename(app: &rtk::Scope<App>, meeting: &str, title: &str) -> Result<(), rtk::Error> {
//!     Meeting::find(app, meeting).await?.update(MeetingChanges::new().title(title)).await
//! }
//!
//! # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), rtk::Error> {
//! let cloudflare = Playback::new()
//!     .answer(Answer::data(json!({"id": "meet-1", "title": "Stand-up"})))
//!     .answer(Answer::data(json!({"id": "meet-1", "title": "Retro"})));
//!
//! rename(&cloudflare.client().account("acc-1").app("app-1"), "meet-1", "Retro").await?;
//!
//! let sent = cloudflare.requests();
//! assert_eq!(sent[0].to_string(), "GET /accounts/acc-1/realtime/kit/app-1/meetings/meet-1");
//! assert_eq!(sent[1].to_string(), "PATCH /accounts/acc-1/realtime/kit/app-1/meetings/meet-1");
//! assert_eq!(sent[1].json(), json!({"title": "Retro"}));
//! cloudflare.assert_done();
//! # Ok(()) }
//! ```
//!
//! - An [`Answer`] is JSON with or without an envelope, an error of the API, or a connection failure.
//! - Answers are used in order, or for the requests that match a [route](Playback::on).
//! - A request without a planned answer fails with [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest). The `Debug` output of the
//!   error, which `unwrap` prints, and [`Playback::assert_done`] show that request.
//! - Delays use tokio's clock. With `#[tokio::test(start_paused = true)]` (tokio's feature `test-util`), an answer that comes
//!   [late](Answer::after) or [never](Answer::never) takes no real time.
//!
//! To find mistakes that show only when the declarations of an API are compared, see
//! [`descriptor::unreserved_ids`](crate::descriptor::unreserved_ids).
//!
//! A `Playback` does not simulate an API. For a server that behaves like RealtimeKit over HTTP, use `rtk-sandbox` from this workspace.

mod adjust;
mod answer;
mod json;
mod plan;
mod play;
mod playback;
mod route;
mod sent;

pub use answer::Answer;
pub use playback::{Playback, TOKEN};
pub use sent::Sent;
