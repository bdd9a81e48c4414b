//! A read action: see `HookExt` and `operations`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), get(ping = "ping"))]
pub struct Hook {
    pub id: Id<Self>,
}
