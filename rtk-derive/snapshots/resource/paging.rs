//! The resource does not inherit the paging of its scope.

use rtk::{Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/queues", paging = Paging::SINGLE, only(all, find))]
pub struct Queue {
    pub id: Id<Self>,
}
