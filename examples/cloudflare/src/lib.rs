//! Five Cloudflare products declared with `rtk`: settings and caches of zones, DNS records, KV, R2 and Workers scripts.
//!
//! The declarations use only the public API and annotations, with one file for each resource, as in an application of
//! yours.

pub mod dns;
pub mod kv;
pub mod r2;
pub mod workers;
pub mod zones;
