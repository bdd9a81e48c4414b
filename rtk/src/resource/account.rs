//! The scopes that Cloudflare's API begins with.

use crate::value::id::Id;
use crate::value::timestamp::Timestamp;
use rtk_derive::Resource;

/// One account: the scope of most of Cloudflare. [`Client::account`](crate::Client::account) leads there.
///
/// ```no_run
/// # async fn example() -> Result<(), rtk::Error> {
/// let client = rtk::Client::from_env()?;
/// for account in client.accounts().all().await? {
///     println!("{} {:?}", account.id(), account.name);
/// }
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts", env = "CLOUDFLARE_ACCOUNT_ID", read_only, all(operation = "accounts-list-accounts"))]
#[non_exhaustive]
pub struct Account {
    /// Its own id: 32 hexadecimal digits.
    pub id: Id<Self>,
    /// What people call it.
    pub name: Option<String>,
    /// When it was made.
    pub created_on: Option<Timestamp>,
}

/// One zone: a domain and what is set for it. [`Client::zone`](crate::Client::zone) leads there.
///
/// ```no_run
/// # async fn example() -> Result<(), rtk::Error> {
/// let client = rtk::Client::from_env()?;
/// let zone = client.zones().find("023e105f4ecef8ad9ca31a8372d0c353").await?;
/// println!("{:?}", zone.name);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/zones", env = "CLOUDFLARE_ZONE_ID", read_only)]
#[non_exhaustive]
pub struct Zone {
    /// Its own id: 32 hexadecimal digits.
    pub id: Id<Self>,
    /// The domain.
    pub name: Option<String>,
    /// How far its setup is.
    pub status: Option<String>,
    /// When it was made.
    pub created_on: Option<Timestamp>,
    /// When it last changed.
    pub modified_on: Option<Timestamp>,
}
