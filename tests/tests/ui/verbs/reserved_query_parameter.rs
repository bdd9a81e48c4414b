use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(query(name = String, per_page = u64)),
    find(query(timeout = u64)),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
