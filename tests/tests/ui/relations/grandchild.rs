//! The path of a grandchild needs the id of the child between.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    has_many = Delivery,
    has_many(tries = Attempt, sendings = Delivery),
    has_one(proof = Receipt)
)]
pub struct Hook {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries")]
pub struct Delivery {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries/{delivery_id}/attempts")]
pub struct Attempt {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries/{delivery_id}/receipt", singleton)]
pub struct Receipt {
    pub text: Option<String>,
}

fn main() {}
