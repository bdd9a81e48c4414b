//! By default the path would be relative to one hook. The operation has the base `Collection` and is a function of `Hook`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(pause_all = "pause", on = collection))]
pub struct Hook {
    pub id: Id<Self>,
}
