//! A PATCH action: see `HookExt` and `operations`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), patch(rotate = "secret"))]
pub struct Hook {
    pub id: Id<Self>,
}
