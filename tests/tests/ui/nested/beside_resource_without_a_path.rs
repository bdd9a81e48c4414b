use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource, Nested)]
#[resource(rename_all = "camelCase")]
pub struct File {
    pub id: Id<Self>,
    pub name: Option<String>,
}

#[derive(Debug, Clone, Nested)]
#[resource(rename_all = "camelCase")]
pub struct Limits {
    pub number: u32,
}

fn main() {}
