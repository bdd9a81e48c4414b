//! The argument is a placeholder of the path, so the action is on the collection and a function of `Hook`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), delete(forget(name) = "by-name/{name}"))]
pub struct Hook {
    pub id: Id<Self>,
}
