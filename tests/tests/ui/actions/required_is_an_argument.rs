//! A required parameter is an argument of the action.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", get(search = "search", query(term(required) = String), returns = String))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
