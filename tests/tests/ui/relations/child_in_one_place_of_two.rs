//! A list of a zone has items, too, as far as its type says. The path of the items needs an account.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/lists", path = "/zones/{zone_id}/lists", has_many = Item)]
pub struct List {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/lists/{list_id}/items")]
pub struct Item {
    pub id: Id<Self>,
}

fn main() {}
