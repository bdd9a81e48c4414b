use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/things",
    get(by(account_id) = "by/{account_id}"),
    delete(untag(thing_id) = "tags/{thing_id}", on = member),
)]
pub struct Thing {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/rules", path = "/accounts/{account_id}/rules", get(by(zone_id) = "by/{zone_id}"))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
