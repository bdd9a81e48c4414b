//! A call of such a method would be ambiguous, or call that of the prelude.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", has_many(into = Delivery), get(to_owned = "to-owned"))]
pub struct Hook {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries", singular = eq, plural = ne)]
pub struct Delivery {
    pub id: Id<Self>,
}

fn main() {}
