use std::collections::BTreeMap;

use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(flatten)]
    pub labels: BTreeMap<String, String>,
    #[attribute(flatten)]
    pub rest: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(flatten)]
    pub rest: BTreeMap<String, String>,
    #[attribute(flatten)]
    pub size: Size,
}

#[derive(Debug, Clone, Nested)]
pub struct Size {
    pub width: Option<u32>,
}

fn main() {}
