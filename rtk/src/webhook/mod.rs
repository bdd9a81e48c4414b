//! Receives webhooks: verifies that a request comes from the API, and decodes its event.
//!
//! A [`Verifier`] works with any web framework. It takes the headers and the bytes of the request, and returns a [`Delivery`], or an
//! [`Error`] that says with which status to respond.
//!
//! ```
//! use rtk::http::{HeaderMap, StatusCode};
//! use rtk::webhook::{Scheme, Verifier};
//! use rtk::{OtherKind, Union};
//!
//! #[derive(Debug, Clone, Union)]
//! #[union(tag = "type")]
//! enum Event {
//!     #[union(wire = "video.ready")]
//!     VideoReady { uid: String },
//!     Other(OtherKind),
//! }
//!
//! async fn receive(verifier: &Verifier<Event>, headers: &HeaderMap, body: Vec<u8>) -> StatusCode {
//!     let delivery = match verifier.verify(headers, body).await {
//!         Ok(delivery) => delivery,
//!         Err(error) => return error.status(),
//!     };
//!     match delivery.event() {
//!         Event::VideoReady { uid } => println!("{uid} is ready"),
//!         other => println!("{other:?} is not handled"),
//!     }
//!     StatusCode::NO_CONTENT
//! }
//!
//! let verifier: Verifier<Event> = Verifier::new(Scheme::stream("the signing secret")?);
//! # Ok::<(), rtk::webhook::Error>(())
//! ```
//!
//! # With axum
//!
//! In the feature `axum`, a handler takes the delivery as its last argument. A delivery that is refused does not reach it: the response has the
//! [`status`](Error::status) of the error and an empty body. The verifier is the state of the router or a part of it.
//!
//! ```
//! use axum::extract::{FromRef, State};
//! use axum::{Router, http::StatusCode, routing::post};
//! use rtk::realtime_kit::Event;
//! use rtk::webhook::{self, Delivery, Verifier};
//!
//! # #[derive(Clone)]
//! # struct Database;
//! # impl Database { async fn insert(&self, _: &str, _: &Event) -> Result<(), std::io::Error> { Ok(()) } }
//! #[derive(Clone)]
//! struct App {
//!     verifier: Verifier<Event>,
//!     database: Database,
//! }
//!
//! impl FromRef<App> for Verifier<Event> {
//!     fn from_ref(app: &App) -> Self {
//!         app.verifier.clone()
//!     }
//! }
//!
//! async fn receive(State(app): State<App>, delivery: Delivery<Event>) -> Result<StatusCode, webhook::Error> {
//!     let stored = app.database.insert(delivery.content_key(), delivery.event()).await;
//!     stored.map_err(webhook::Error::not_stored)?; // 503: the sender tries again
//!     delivery.ack().await?; // from now on, repetitions are dropped
//!     Ok(StatusCode::NO_CONTENT)
//! }
//!
//! # fn router(app: App) -> Router {
//! Router::new().route("/webhooks", post(receive)).with_state(app)
//! # }
//! ```
//!
//! To log what is refused, take a `Result<Delivery<Event>, webhook::Error>` instead, and return `error.status()` or the error itself.
//!
//! # What to do with a delivery
//!
//! - Store the event before you respond with a 2xx status: a sender repeats a delivery until it gets one.
//! - Expect repeated deliveries, and drop them by [`Delivery::id`] or [`Delivery::content_key`], or with a [`ReplayGuard`].
//! - Pass the bytes on as they arrived. A body that was decoded and encoded again has another signature.

#[cfg(feature = "axum")]
mod axum;
mod delivery;
mod error;
mod guard;
mod in_progress;
mod public_key;
mod scheme;
mod signed;
mod verifier;

pub use delivery::Delivery;
pub use error::{Error, ErrorKind};
pub use guard::{MemoryGuard, ReplayGuard};
pub use scheme::Scheme;
pub use verifier::Verifier;
