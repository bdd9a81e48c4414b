use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", read_only, without(create))]
pub struct Region {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", without(destroy), destroy(operation = "DeleteRule"))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
