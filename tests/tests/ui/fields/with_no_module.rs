//! The module of `with` does not exist.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", read_only)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(with = seconds)]
    pub period: Option<u64>,
}

fn main() {}
