use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", post(self = "test"))]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
