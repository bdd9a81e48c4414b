use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    has_many(attempts = Delivery, attempts = Delivery),
    belongs_to(owner = User),
    get(owner = "owner"),
    has_one(owner = User),
)]
pub struct Hook {
    pub id: Id<Self>,
    pub owner_id: Option<Id<User>>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries")]
pub struct Delivery {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users")]
pub struct User {
    pub id: Id<Self>,
}

fn main() {}
