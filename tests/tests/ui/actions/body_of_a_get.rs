use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    get(search = "search", on = collection, body = Vec<u64>),
    get(list = "list", on = collection, body(kind = "all")),
)]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
