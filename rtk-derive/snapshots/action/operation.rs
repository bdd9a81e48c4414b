//! The operation has an `id`, which is also in the documentation of `pause`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(pause = "pause", operation = "PauseHook"))]
pub struct Hook {
    pub id: Id<Self>,
}
