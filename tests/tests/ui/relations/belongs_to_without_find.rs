//! What cannot be found cannot be read through a relation.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", only(all))]
pub struct Region {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", belongs_to(region = Region))]
pub struct Hook {
    pub id: Id<Self>,
    pub region_id: Option<Id<Region>>,
}

fn main() {}
