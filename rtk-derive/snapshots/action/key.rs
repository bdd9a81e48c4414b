//! The operation has a `key`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(copy = "copy", returns = Hook, key = "hook"))]
pub struct Hook {
    pub id: Id<Self>,
}
