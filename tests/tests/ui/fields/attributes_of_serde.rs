//! The derives do not read `#[serde(…)]`, and say what to write instead.
use rtk::{Id, Nested, OpenEnum, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things")]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Thing {
    #[serde(rename = "uuid")]
    pub id: Id<Self>,
    #[serde(rename(serialize = "a", deserialize = "b"))]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    #[serde(skip)]
    pub local: Option<u32>,
    #[serde(with = "rtk::loose")]
    pub count: Option<u32>,
    #[serde(default = "five")]
    pub width: u32,
    #[serde(alias = "weight_kg")]
    pub weight: Option<u32>,
    #[serde(borrow)]
    pub text: Option<String>,
    #[serde()]
    pub depth: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[serde(default)]
pub struct Inner {
    #[serde(flatten)]
    pub rest: std::collections::BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    #[serde(rename = "+1")]
    PlusOne,
    #[serde(alias = "-1")]
    MinusOne,
    #[serde(other)]
    Other(String),
}

fn main() {}
