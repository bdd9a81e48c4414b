use rtk::{Account, Id, Resource, Zone};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/apps",
    path = "/zones/{zone_id}/apps",
    post(purge = "purge", on = collection, scope = Zone),
)]
pub struct App {
    pub id: Id<Self>,
}

fn in_an_account(account: &rtk::Scope<Account>, zone: &rtk::Scope<Zone>) {
    let _ = App::purge(zone);
    let _ = App::purge(account);
}

fn main() {}
