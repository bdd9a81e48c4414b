//! A verb that a resource has in any case.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", find, create, replace)]
pub struct Shop {
    pub id: Id<Self>,
}

fn main() {}
