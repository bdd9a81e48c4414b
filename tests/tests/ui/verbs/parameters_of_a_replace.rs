//! Both take a `NewRule`.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", replace(query(dry = bool)))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
