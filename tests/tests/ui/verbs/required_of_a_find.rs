//! What is found takes an id and nothing else.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", find(query(token(required) = String)), destroy(headers(reason(required) = String)))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
