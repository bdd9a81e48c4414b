//! The label of the generated type is at the name of the resource.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/logs", only(create))]
pub struct Log {
    pub id: Id<Self>,
    pub name: Option<String>,
}

#[derive(PartialEq, Eq)]
pub struct NewLog;

fn main() {}
