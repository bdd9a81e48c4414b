//! Maps cannot be decoded loosely.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", read_only)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(with = rtk::loose)]
    pub tags: std::collections::BTreeMap<String, u64>,
}

fn main() {}
