//! `nullable` needs an `Option`.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(nullable)]
    pub name: String,
}

fn main() {}
