//! A double for the tests of your own code: it plays answers, keeps what was sent, and has no network.
//!
//! In the cargo feature `testing`, which belongs into your `[dev-dependencies]`:
//!
//! ```toml
//! [dev-dependencies]
//! rtk = { path = "../rtk/rtk", features = ["testing"] }
//! serde_json = "1"
//! ```
//!
//! What you test takes a [`Client`](crate::Client) or a place in one; the test gives it that of a [`Playback`]:
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
//! - [`Answer`] is what comes back: JSON in an envelope or without, an error of the API, or a connection that fails.
//! - Answers are given in their order, or to the requests of a [route](Playback::on).
//! - A request that no answer was planned for fails with [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest), and
//!   the error's `Debug`, which `unwrap` prints, says which it was. [`Playback::assert_done`] says it as well.
//! - Time is tokio's. In a test with `#[tokio::test(start_paused = true)]` (tokio's feature `test-util`), an answer that is
//!   late or [never](Answer::never) comes takes no time.
//!
//! A `Playback` knows what it was told and nothing of the API. The workspace's `rtk-sandbox` behaves like RealtimeKit, over HTTP.

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
