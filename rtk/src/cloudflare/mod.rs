//! Cloudflare's API, the default of a [`Client`](crate::Client), with its outermost scopes: accounts and zones.
//!
//! [`Account`] and [`Zone`] are at the root of the crate, too. Import this module with `*` to create, change and filter them.
//!
//! | call | request |
//! | --- | --- |
//! | `client.accounts().all()` | `GET /accounts` |
//! | `client.accounts().find(id)` | `GET /accounts/{account_id}` |
//! | `client.accounts().create(NewAccount::new(…))` | `POST /accounts` |
//! | `account.update(AccountChanges::new(…))` | `PUT /accounts/{account_id}` |
//! | `account.destroy()` | `DELETE /accounts/{account_id}` |
//! | `client.zones().all()` | `GET /zones` |
//! | `client.zones().find(id)` | `GET /zones/{zone_id}` |
//! | `client.zones().create(NewZone::new(…))` | `POST /zones` |
//! | `zone.update(ZoneChanges::new())` | `PATCH /zones/{zone_id}` |
//! | `zone.destroy()` | `DELETE /zones/{zone_id}` |

mod account;
mod client;
mod list;
mod zone;

#[doc(no_inline)]
pub use crate::Resource as _;
pub use crate::api::cloudflare::Cloudflare;
pub use account::*;
pub use list::*;
pub use zone::*;

/// The default base URL: version 4 of Cloudflare's API.
///
/// Used unless [`ClientBuilder::base_url`](crate::ClientBuilder::base_url) or the environment variable `CLOUDFLARE_BASE_URL` sets another
/// one.
pub const BASE_URL: &str = <Cloudflare as crate::Api>::DESCRIPTOR.base_url;
