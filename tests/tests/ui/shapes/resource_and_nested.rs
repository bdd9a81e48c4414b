//! Both derives on one struct.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource, Nested)]
#[resource(path = "/accounts/{account_id}/things")]
pub struct Thing {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Nested, Resource)]
#[resource(path = "/accounts/{account_id}/parts")]
pub struct Part {
    pub id: Id<Self>,
}

fn main() {}
