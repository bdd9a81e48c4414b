//! A request of `pause` has setters of its own: see `HookPauseCall` and `HookPauseParams`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(pause = "pause", query(minutes = u32)))]
pub struct Hook {
    pub id: Id<Self>,
}
