//! The word before a placeholder says of which resource it is the id.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{identifier}/logs")]
pub struct Log {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/access-policies/{uuid}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{account_id}/things")]
pub struct Thing {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{zone_id}/things/{thing_id}/parts")]
pub struct Part {
    pub id: Id<Self>,
}

fn main() {}
