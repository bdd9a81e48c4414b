//! An access app belongs to an account or to a zone, so its children cannot use both ids.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/access/apps", path = "/zones/{zone_id}/access/apps")]
pub struct AccessApp {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/zones/{zone_id}/access/apps/{access_app_id}/policies")]
pub struct Policy {
    pub id: Id<Self>,
}

fn main() {}
