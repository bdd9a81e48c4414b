//! A resource of two places: the message names both.
use rtk::realtime_kit::*;
use rtk::{Client, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", path = "/zones/{zone_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/policy", singleton)]
pub struct Policy {
    pub name: String,
}

async fn use_them(client: &Client) {
    let app = client.account("acc-1").app("app-1");
    let _ = app.rules().all().await;
    let _ = app.rule("rule-1").load().await;
    let _ = app.policy().await;
    let _ = client.zone("zone-1").policy().await;
}

fn main() {}
