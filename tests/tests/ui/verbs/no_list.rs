//! `without(all)` takes the list away.
use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/uploads", without(all))]
pub struct Upload {
    pub id: Id<Self>,
}

fn list(account: &Scope<Account>) {
    let _ = account.uploads().find("up-1");
    let _ = account.uploads().all();
}

fn main() {}
