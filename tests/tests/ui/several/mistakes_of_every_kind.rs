//! A placeholder, a verb, an action and a relation.
use rtk::{Account, Id, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks/",
    find(opration = "GetHook"),
    post(test = "test", retuns = String),
    has_many(attempts),
    belongs_to(region = Region, key = region),
)]
pub struct Hook {
    pub id: Id<Self>,
    pub region_id: Option<Id<Region>>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", read_only)]
pub struct Region {
    pub id: Id<Self>,
}

async fn work(account: &Scope<Account>) -> Result<(), rtk::Error> {
    let hook = Hook::find(account, "hook-1").await?;
    hook.test().await
}

fn main() {}
