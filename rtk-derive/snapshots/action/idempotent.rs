//! The operation has `idempotent`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(pause = "pause", idempotent))]
pub struct Hook {
    pub id: Id<Self>,
}
