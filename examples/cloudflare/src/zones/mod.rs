//! What belongs to a zone: plans, the subscription, the hold, environments, entitlements and the cache.
//!
//! ```
//! use rtk::cloudflare::*;
//! use rtk_cloudflare::zones::*;
//!
//! # async fn example(client: rtk::Client) -> Result<(), rtk::Error> {
//! let account = ZoneAccount::new().id("01a7362d577a6c3019a474fd6f485823");
//! let zone = Zone::create(&client, NewZone::new(account, "example.com")).await?;
//! zone.cache().purge(Purge::Tags(vec!["shop".to_owned()])).await?;
//! client.zone("023e105f4ecef8ad9ca31a8372d0c353").activation_check().trigger().await?; // without loading the zone first
//! # Ok(()) }
//! ```
//!
//! [`Zone`](rtk::Zone) itself is declared in [`rtk::cloudflare`]. The resources here belong to it.

mod activation_check;
mod cache;
mod entitlement;
mod environment;
mod hold;
mod nameservers;
mod plan;
mod subscription;

pub use activation_check::*;
pub use cache::*;
pub use entitlement::*;
pub use environment::*;
pub use hold::*;
pub use nameservers::*;
pub use plan::*;
pub use rtk::Resource as _;
pub use subscription::*;
