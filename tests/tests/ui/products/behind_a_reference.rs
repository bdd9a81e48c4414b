//! rustc says it in its own words where the place is a reference: it has two to tell of.
use rtk::{Id, Resource, Zone};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets")]
pub struct Gadget {
    pub id: Id<Self>,
}

fn main() {}

pub fn in_a_zone(zone: &rtk::Scope<Zone>) {
    zone.gadgets();
}
