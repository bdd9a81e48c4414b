use rtk::{Id, Nested, Resource};
use serde_json::{Map, Value};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(flatten)]
    pub labels: Map<String, Value>,
    #[attribute(flatten)]
    pub rest: Map<String, Value>,
}

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(flatten)]
    pub rest: Map<String, Value>,
    #[attribute(flatten)]
    pub size: Size,
}

#[derive(Debug, Clone, Nested)]
pub struct Size {
    pub width: Option<u32>,
}

fn main() {}
