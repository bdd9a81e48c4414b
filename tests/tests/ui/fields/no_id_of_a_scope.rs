//! Nothing is nested in a resource without an id, and nothing can be done with one of them.

use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/entries", no_id)]
pub struct Entry {
    pub name: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/entries/{entry_id}/prices")]
pub struct Price {
    pub id: Id<Self>,
}

fn uses(account: &Scope<Account>) {
    account.entries().find("entry-1");
    account.entries().member("entry-1");
    account.entry("entry-1");
}

fn main() {}
