//! A child of an app in an account or a zone does not belong to the account or the zone.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/access/apps", path = "/zones/{zone_id}/access/apps", has_many = AccessPolicy)]
pub struct AccessApp {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/access/apps/{access_app_id}/policies",
    path = "/zones/{zone_id}/access/apps/{access_app_id}/policies"
)]
pub struct AccessPolicy {
    pub id: Id<Self>,
}

fn main() {}

pub fn both(client: &rtk::Client) {
    client.account("acc-1").access_app("app-1").access_policies();
    client.zone("zone-1").access_app("app-1").access_policy("policy-1");
}

pub fn in_the_zone_itself(client: &rtk::Client) {
    client.zone("zone-1").access_policies();
}

pub fn found_in_the_account_itself(client: &rtk::Client) {
    AccessPolicy::find(&client.account("acc-1"), "policy-1");
}
