use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    find(idempotent),
    create(idempotent = false),
    update(idempotent) = put,
    get(count = "count", on = collection, returns = u64, idempotent = true),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
