//! The resource has one of the six verbs, and no `Find`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/events", only(all))]
pub struct Event {
    pub id: Id<Self>,
}
