//! rustc prints its own message for a reference, which has two candidate scopes.
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
