//! An attribute has its keys in parentheses, also in two pieces.
use rtk::{Id, Nested, OpenEnum, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things")]
#[resource(read_only, rename_all = "camelCase")]
#[resource(read_only)]
pub struct Thing {
    pub id: Id<Self>,
    #[attribute]
    pub name: Option<String>,
    #[attribute = "wire"]
    pub size: Option<u32>,
    #[attribute(wire = "depth")]
    #[attribute(wire = "depths")]
    pub depth: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested]
pub struct Inner {
    pub weight: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum = "lowercase"]
pub enum Kind {
    #[attribute]
    Big,
    Other(String),
}

fn main() {}
