//! A constant parameter has no setter.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    create(query(reason(required) = "audit")),
    get(search(term) = "search", query(term = "all")),
)]
pub struct Rule {
    pub id: Id<Self>,
    pub name: String,
}

fn main() {}
