use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", read_only, create(operation = "MakeRegion"))]
pub struct Region {
    pub id: Id<Self>,
}

fn list(account: &Scope<Account>) {
    let _ = account.regions().all();
}

fn main() {}
