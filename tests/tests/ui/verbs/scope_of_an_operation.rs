use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", create(scope = Account))]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/apps", path = "/zones/{zone_id}/apps", create(scope = Rule), update(scope))]
pub struct App {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2-jurisdiction", only())]
pub struct Jurisdiction {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets",
    scope = Account,
    path = "/accounts/{account_id}/r2/buckets",
    scope = Jurisdiction,
    create(scope = Account),
)]
pub struct Bucket {
    pub id: Id<Self>,
}

fn main() {}
