//! A struct is a resource or an object inside one.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource, Nested)]
#[resource(path = "/accounts/{account_id}/things")]
pub struct Thing {
    pub id: Id<Self>,
    pub name: Option<String>,
}

pub fn create(name: &str) -> NewThing {
    NewThing::new().name(name)
}

fn main() {}
