use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", post, put = "test", patch(retry))]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
