//! Without it the path would be below one hook. Look at `base`, and at the function of `Hook` itself.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(pause_all = "pause", on = collection))]
pub struct Hook {
    pub id: Id<Self>,
}
