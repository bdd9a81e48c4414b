//! The resource belongs to an account or a zone only.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/access/apps", path = "/zones/{zone_id}/access/apps")]
pub struct AccessApp {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets")]
pub struct Gadget {
    pub id: Id<Self>,
}

fn main() {}

pub fn both(client: &rtk::Client) {
    client.account("acc-1").access_apps();
    client.zone("zone-1").access_app("app-1");
}

pub fn at_the_top(client: rtk::Client) {
    client.access_apps();
}

pub fn in_a_third_place(client: &rtk::Client) {
    client.account("acc-1").gadget("gadget-1").access_app("app-1");
}
