//! The operation has the header of its `idempotency_key`, and is idempotent.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    only(find),
    post(pause = "pause", idempotency_key = "idempotency-key")
)]
pub struct Hook {
    pub id: Id<Self>,
}
