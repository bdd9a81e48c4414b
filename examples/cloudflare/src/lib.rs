//! Zones, DNS records, KV, R2 and Workers scripts, declared as a user of `rtk` would: one file a resource, by annotation alone, with what is
//! public.

mod direction;
pub mod dns;
pub mod kv;
pub mod r2;
pub mod workers;
pub mod zones;

pub use direction::Direction;
