//! Accounts.

use super::Direction;
use crate::{Id, Resource, Timestamp};
use rtk_derive::{Nested, OpenEnum};

/// An account, which contains most other resources. [`Client::account`](crate::Client::account) returns its scope.
///
/// ```no_run
/// use rtk::cloudflare::*;
///
/// # async fn example() -> Result<(), rtk::Error> {
/// let client = rtk::Client::from_env()?;
/// for account in client.accounts().all().await? {
///     println!("{} {:?}", account.id(), account.name);
/// }
///
/// let customer = NewAccount::new("Example Shop").r#type(AccountType::Standard).unit(AccountUnit::new().id("unit-1"));
/// let mut account = Account::create(&client, customer).idempotency_key("order-7").await?;
/// let strict = AccountSettingsChanges::new().enforce_twofactor(true);
/// let changes = AccountChanges::from(&account).name("Example Shop").settings(strict);
/// account.update(changes).await?;
/// # Ok(()) }
/// ```
///
/// Only tenant administrators can create and delete accounts. `destroy` is permanent: it deletes the zones and all other
/// resources of the account, too.
///
/// `create` sends an idempotency key, a new one for each call unless you choose one. Choose it to repeat the request later without a second
/// account.
///
/// An update is a PUT with the name and the type of the account, even if they remain the same. `AccountChanges::from(&account)` copies them.
///
/// A list contains the accounts that you own or can access. A page has 5 to 50 accounts, 20 by default.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    crate = crate,
    path = "/accounts",
    env = "CLOUDFLARE_ACCOUNT_ID",
    operations = "accounts.{verb}",
    all(query(name = String, direction = Direction)),
    create(idempotency_key = "idempotency-key"),
    update = put,
)]
#[non_exhaustive]
pub struct Account {
    /// Id of the account: 32 hexadecimal digits.
    pub id: Id<Self>,
    /// Name of the account, at most 100 characters.
    #[attribute(required(create, update))]
    pub name: Option<String>,
    /// Type of the account.
    #[attribute(required(update))]
    pub r#type: Option<AccountType>,
    /// Settings of the account.
    #[attribute(update_only)]
    pub settings: Option<AccountSettings>,
    /// Organization that manages the account.
    #[attribute(read_only)]
    pub managed_by: Option<AccountManager>,
    /// Time at which the account was created.
    #[attribute(read_only)]
    pub created_on: Option<Timestamp>,
    /// Tenant unit in which the account is created. Cannot be combined with `standalone`.
    #[attribute(create_only, write_only)]
    pub unit: Option<AccountUnit>,
    /// `true` to create an account on the Free plan that belongs to no tenant unit. `false` is not allowed.
    #[attribute(create_only, write_only)]
    pub standalone: Option<bool>,
}

/// Settings of an account.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct AccountSettings {
    /// Email address that receives reports of abuse.
    pub abuse_contact_email: Option<String>,
    /// Whether the members of the account have to use two-factor authentication.
    pub enforce_twofactor: Option<bool>,
}

/// Organization that manages an account.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct AccountManager {
    /// Id of the parent organization. Absent if the account has none.
    pub parent_org_id: Option<String>,
    /// Name of the parent organization. Absent if the account has none.
    pub parent_org_name: Option<String>,
}

/// Tenant unit of a new account.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct AccountUnit {
    /// Id of the tenant unit.
    pub id: Option<String>,
}

/// Type of an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum AccountType {
    /// For self-service customers.
    Standard,
    /// For Enterprise customers.
    Enterprise,
    /// A value that this version does not know, with its text.
    Other(String),
}
