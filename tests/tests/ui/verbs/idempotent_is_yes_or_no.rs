use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    create(idempotent = maybe),
    post(test = "test", idempotent(true)),
    put(run = "run", idempotent =),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
