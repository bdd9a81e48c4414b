//! Accounts.

use crate::{Id, Resource, Timestamp};

/// A Cloudflare account, which contains most other resources. [`Client::account`](crate::Client::account) returns its scope.
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
#[resource(crate = crate, path = "/accounts", env = "CLOUDFLARE_ACCOUNT_ID", read_only, all(operation = "accounts-list-accounts"))]
#[non_exhaustive]
pub struct Account {
    /// Id of the account: 32 hexadecimal digits.
    pub id: Id<Self>,
    /// Name of the account.
    pub name: Option<String>,
    /// Time at which the account was created.
    pub created_on: Option<Timestamp>,
}
