use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", has_many(attempts = Delivery))]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
