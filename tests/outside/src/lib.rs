//! Rules lists of an account, declared outside of rtk with its public API only.
#![deny(missing_docs, unsafe_code, unused, unused_qualifications, unreachable_pub, missing_debug_implementations)]
#![deny(clippy::all, clippy::pedantic)]

pub mod everything;

use rtk::{Client, Error, Id, Record, Resource, Timestamp};

/// A list of addresses that an account's rules can refer to.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules/lists",
    all(operation = "lists-get-lists", query(kind = String)),
    find(query(include_items = bool)),
    has_many(entries = RuleItem),
    post(refresh(token) = "refresh/{token}", on = member, returns = Refreshed),
    get(search(term) = "search/{term}", returns = RuleList, query(limit = u32))
)]
pub struct RuleList {
    /// Id.
    pub id: Id<Self>,
    /// Name by which rules refer to it.
    #[attribute(required, create_only)]
    pub name: Option<String>,
    /// Kind of its items.
    #[attribute(required, create_only)]
    pub kind: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Number of items.
    #[attribute(read_only, wire = "num_items")]
    pub size: Option<u64>,
    /// Time of creation.
    #[attribute(read_only)]
    pub created_on: Option<Timestamp>,
}

/// One address of a list.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules/lists/{rule_list_id}/items", without(update))]
pub struct RuleItem {
    /// Id.
    pub id: Id<Self>,
    /// The address.
    pub ip: Option<String>,
}

/// Progress of a refresh, by part.
pub type Refreshed = Vec<String>;

/// Returns all lists of an account.
///
/// # Errors
///
/// If the account does not exist or the token has no access to its lists.
pub async fn lists(client: &Client, account: &str) -> Result<Vec<Record<RuleList>>, Error> {
    client.account(account).rule_lists().all().await
}
