//! Look at `operations`: one of six is left, and no `Find` is implemented.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/events", only(all))]
pub struct Event {
    pub id: Id<Self>,
}
