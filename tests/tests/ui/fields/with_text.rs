//! `with` is a path, not text as in serde.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", read_only)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(with = "rtk::loose")]
    pub size: Option<u64>,
}

fn main() {}
