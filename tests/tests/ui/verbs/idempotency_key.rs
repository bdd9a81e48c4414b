use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    create(idempotency_key = "Idempotency-Key"),
    update(idempotency_key),
    post(test = "test", idempotency_key = "authorization"),
    post(pause = "pause", idempotency_key = "content-length"),
    post(resume = "resume", idempotency_key = "idempotency-key", idempotent),
    put(run = "run", idempotency_key = 7),
)]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
