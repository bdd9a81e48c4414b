//! What a parameter is, its declaration says.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", get(search(term = u8) = "search", query(term = String)))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
