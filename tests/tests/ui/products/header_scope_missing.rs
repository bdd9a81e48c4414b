//! The path starts at an account, and a header scope is required too.
use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2-jurisdiction", only())]
pub struct Jurisdiction {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2/buckets", scope = Jurisdiction, id_key = name)]
pub struct Bucket {
    #[attribute(required)]
    pub name: Id<Self>,
}

fn main() {}

pub fn with_it(account: &rtk::Scope<Account>) {
    account.jurisdiction("eu").buckets();
}

pub fn listed_without(client: &rtk::Client) {
    client.account("acc-1").buckets();
}

pub fn found_without(account: &rtk::Scope<Account>) {
    Bucket::find(account, "files");
}
