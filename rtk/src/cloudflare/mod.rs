//! Cloudflare's API, the default of a [`Client`](crate::Client), and its outermost scopes.

mod account;
mod client;
mod zone;

pub use crate::api::cloudflare::Cloudflare;
pub use account::Account;
pub use zone::Zone;

/// The default base URL: version 4 of Cloudflare's API.
///
/// Used unless [`ClientBuilder::base_url`](crate::ClientBuilder::base_url) or the environment variable `CLOUDFLARE_BASE_URL` sets another
/// one.
pub const BASE_URL: &str = <Cloudflare as crate::Api>::DESCRIPTOR.base_url;
