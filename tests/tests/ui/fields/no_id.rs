//! What needs an id, in the declaration of a resource that has none.

use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/entries",
    no_id,
    id_param = entry,
    find(query(deep = bool)),
    create(on = member),
    destroy,
    has_many = Price,
    post(buy = "buy"),
)]
pub struct Entry {
    pub name: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/settings", singleton, no_id, only(find))]
pub struct Settings {
    pub name: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/prices", no_id, only(all, update))]
pub struct Price {
    pub amount: u32,
}

fn main() {}
