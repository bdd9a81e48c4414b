//! The same under the name that the child gives itself.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", has_one = Delivery)]
pub struct Hook {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries")]
pub struct Delivery {
    pub id: Id<Self>,
}

fn main() {}
