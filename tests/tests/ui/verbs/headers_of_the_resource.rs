//! Headers of all operations are optional, and need operations.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", headers(region(required) = String))]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", only(), headers(region = String))]
pub struct Shop {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/orders", headers(authorization = String))]
pub struct Order {
    pub id: Id<Self>,
}

fn main() {}
