//! Types of which JSON has no value. `with = …` may read any of them.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things")]
pub struct Thing {
    pub id: Id<Self>,
    pub name: &'static str,
    pub names: Option<Vec<&'static str>>,
    pub bytes: &'static [u8],
}

#[derive(Nested)]
pub struct Limits {
    pub value: Box<dyn std::fmt::Debug>,
    pub check: fn(u8) -> bool,
    pub pair: (u8, *const u8),
}

fn main() {}
