//! Placeholders from which no scope follows.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things/{id}")]
pub struct Thing {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/things/{identifier}/parts")]
pub struct Part {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{acount_id}/policies")]
pub struct Policy {
    pub id: Id<Self>,
}

fn main() {}
