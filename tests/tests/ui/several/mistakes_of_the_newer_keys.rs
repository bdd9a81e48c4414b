//! Headers, parameters, arguments and objects inside.
use rtk::{Account, Id, Nested, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    rename_all = "camel",
    id_header = "CF-Hook",
    only(all, find, create, updat),
    all(key = "hooks", headers(trace(wire = "X Trace") = bool)),
    find(query(deep(required) = bool)),
    create(on = membr),
    get(search(tern, limit = u32) = "search/{term}", query(limit = u32), returns = String),
)]
pub struct Hook {
    pub id: Id<Self>,
    #[attribute(nullable)]
    pub name: String,
    #[attribute(flatten, wire = "rest")]
    pub rest: Limits,
    #[attribute(write_only)]
    pub secret: String,
    pub limits: Option<Limits>,
}

#[derive(Debug, Clone, Nested)]
#[nested(renam_all = "camelCase")]
pub struct Limits {
    #[attribute(required)]
    pub number: u32,
    #[attribute(wire = "number")]
    pub period: Option<u32>,
}

async fn work(account: &Scope<Account>) -> Result<(), rtk::Error> {
    let hook = account.hooks().create(NewHook::new().limits(Limits::new(7_u32))).await?;
    let _ = Hook::search(account, "term", 7_u32).await?;
    Hook::find(account, &hook).await.map(drop)
}

fn main() {}
