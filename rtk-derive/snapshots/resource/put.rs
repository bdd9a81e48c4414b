//! An empty path is that of the resource: see `HookExt`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), put(touch = ""))]
pub struct Hook {
    pub id: Id<Self>,
}
