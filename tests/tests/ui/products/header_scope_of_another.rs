//! The header scope of one resource is not a scope of another.
use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2-jurisdiction", only())]
pub struct Jurisdiction {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/workers/scripts")]
pub struct Script {
    pub id: Id<Self>,
}

fn main() {}

pub fn without_it(account: &rtk::Scope<Account>) {
    account.script("hello");
}

pub fn with_it(account: &rtk::Scope<Account>) {
    account.jurisdiction("eu").script("hello");
}
