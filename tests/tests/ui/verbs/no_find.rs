//! `only(all)` leaves nothing else.
use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", only(all))]
pub struct Region {
    pub id: Id<Self>,
}

fn find(account: &Scope<Account>) {
    let _ = account.regions().all();
    let _ = account.regions().find("weur");
}

fn main() {}
