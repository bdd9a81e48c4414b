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
//! # What to do with a delivery
//!
//! - Store the event before you respond with a 2xx status: a sender repeats a delivery until it gets one.
//! - Expect repeated deliveries, and drop them by [`Delivery::id`] or [`Delivery::content_key`], or with a [`ReplayGuard`].
//! - Pass the bytes on as they arrived. A body that was decoded and encoded again has another signature.

mod delivery;
mod error;
mod guard;
mod public_key;
mod scheme;
mod signed;
mod verifier;

pub use delivery::Delivery;
pub use error::{Error, ErrorKind};
pub use guard::{MemoryGuard, ReplayGuard};
pub use scheme::Scheme;
pub use verifier::Verifier;
