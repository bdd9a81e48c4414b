//! On the struct, an attribute of a field or of another derive is not passed over.
use rtk::{Id, Nested, OpenEnum, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things")]
#[attribute(read_only)]
#[nested(rename_all = "camelCase")]
pub struct Thing {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[attribute(wire = "inner")]
#[resource(rename_all = "camelCase")]
#[open_enum(rename_all = "camelCase")]
pub struct Inner {
    pub weight: Option<f64>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[nested(rename_all = "camelCase")]
#[attribute(wire = "kind")]
pub enum Kind {
    Big,
    Other(String),
}

fn main() {}
