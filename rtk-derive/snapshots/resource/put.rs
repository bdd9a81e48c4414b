//! Look at `HookExt`: an empty path is the resource itself.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), put(touch = ""))]
pub struct Hook {
    pub id: Id<Self>,
}
