//! Zones.

use crate::{Id, Resource, Timestamp};

/// A zone: a domain and its settings. [`Client::zone`](crate::Client::zone) returns its scope.
///
/// ```no_run
/// # async fn example() -> Result<(), rtk::Error> {
/// let client = rtk::Client::from_env()?;
/// let zone = client.zones().find("023e105f4ecef8ad9ca31a8372d0c353").await?;
/// println!("{:?}", zone.name);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(crate = crate, path = "/zones", env = "CLOUDFLARE_ZONE_ID", read_only)]
#[non_exhaustive]
pub struct Zone {
    /// Id of the zone: 32 hexadecimal digits.
    pub id: Id<Self>,
    /// Domain name of the zone.
    pub name: Option<String>,
    /// Status of the zone: `initializing`, `pending`, `active` or `moved`.
    pub status: Option<String>,
    /// Time at which the zone was created.
    pub created_on: Option<Timestamp>,
    /// Time at which the zone was last modified.
    pub modified_on: Option<Timestamp>,
}
