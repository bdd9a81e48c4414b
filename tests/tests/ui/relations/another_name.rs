//! A short `has_many` uses the name that the child gives itself.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", has_many = Delivery)]
pub struct Hook {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries", plural = attempts)]
pub struct Delivery {
    pub id: Id<Self>,
}

fn main() {}
