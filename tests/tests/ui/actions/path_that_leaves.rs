use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    post(test = "/accounts/{account_id}/hooks/{hook_id}/test"),
    post(stop = "../stop"),
    post(start = "https://api.example.com/start"),
)]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
