//! Rate limits of a client, and limits that several processes share. In the feature `pacing`.
//!
//! [`ClientBuilder::pacing`](crate::ClientBuilder::pacing) takes a [`Pacing`], which counts the requests of one client. With the feature
//! `pacing-shared`, `Pacing::shared` counts the requests of all processes in a `PacingStore`, such as the `RedisStore` of the feature
//! `pacing-redis`. See [`guide::shared_pacing`](crate::guide::shared_pacing).

#[cfg(all(feature = "pacing-redis", not(target_arch = "wasm32")))]
pub use crate::client::pacing::redis::RedisStore;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
pub use crate::client::pacing::shared::SharedPacing;
#[cfg(all(feature = "pacing-shared", not(target_arch = "wasm32")))]
pub use crate::client::pacing::store::{Booking, PacingStore, Slots};
pub use crate::client::pacing::{Pacing, PacingPolicy};
