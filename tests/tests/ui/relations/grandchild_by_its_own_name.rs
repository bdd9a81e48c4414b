use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", has_many = Attempt)]
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

fn main() {}
