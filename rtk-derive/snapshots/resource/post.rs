//! The usual kind of action: see `HookExt` and `operations`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(pause = "pause"))]
pub struct Hook {
    pub id: Id<Self>,
}
