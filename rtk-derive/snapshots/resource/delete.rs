//! An argument is a placeholder of the path, so the action is one of the collection: look at the function of `Hook` itself.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), delete(forget(name) = "by-name/{name}"))]
pub struct Hook {
    pub id: Id<Self>,
}
