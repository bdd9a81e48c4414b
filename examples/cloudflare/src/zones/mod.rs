//! Zones: domains, their settings, subscriptions, holds, environments and cache.
//!
//! ```
//! use rtk_cloudflare::zones::*;
//!
//! # async fn example(client: rtk::Client) -> Result<(), rtk::Error> {
//! let account = ZoneAccount::new().id("01a7362d577a6c3019a474fd6f485823");
//! let mut zone = Zone::create(&client, NewZone::new(account, "example.com")).await?;
//! zone.update(ZoneChanges::new().paused(true)).await?;
//!
//! zone.cache().purge(Purge::Tags(vec!["shop".to_owned()])).await?;
//! client.zone("023e105f4ecef8ad9ca31a8372d0c353").activation_check().trigger().await?; // without loading the zone first
//! # Ok(()) }
//! ```
//!
//! `rtk` has a [`rtk::Zone`] of its own: the scope that [`Client::zone`](rtk::Client::zone) returns. The resources of a
//! zone are declared here for both types, so they can be reached from either. [`Zone`] adds the operations that create,
//! read, change and delete zones.

mod activation_check;
mod cache;
mod entitlement;
mod environment;
mod hold;
mod nameservers;
mod plan;
mod subscription;
mod zone;

pub use crate::Direction;
pub use activation_check::*;
pub use cache::*;
pub use entitlement::*;
pub use environment::*;
pub use hold::*;
pub use nameservers::*;
pub use plan::*;
pub use rtk::Resource as _;
pub use subscription::*;
pub use zone::*;
