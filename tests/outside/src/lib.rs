//! Rules lists of an account, declared outside of rtk with nothing but what is public.
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
    /// Its own id.
    pub id: Id<Self>,
    /// What rules call it.
    #[attribute(required, create_only)]
    pub name: Option<String>,
    /// What it holds.
    #[attribute(required, create_only)]
    pub kind: Option<String>,
    /// What it is for.
    pub description: Option<String>,
    /// How many addresses it has.
    #[attribute(read_only, wire = "num_items")]
    pub size: Option<u64>,
    /// When it was made.
    #[attribute(read_only)]
    pub created_on: Option<Timestamp>,
}

/// One address of a list.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules/lists/{rule_list_id}/items", without(update))]
pub struct RuleItem {
    /// Its own id.
    pub id: Id<Self>,
    /// The address.
    pub ip: Option<String>,
}

/// How far a refresh is, by parts.
pub type Refreshed = Vec<String>;

/// Every list of an account.
///
/// # Errors
///
/// If the account has none of them, or the token may not see them.
pub async fn lists(client: &Client, account: &str) -> Result<Vec<Record<RuleList>>, Error> {
    client.account(account).rule_lists().all().await
}
