//! The module has types with the names of generated types. The second error of each names the cure.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/logs", without(update), all(query(level = String)))]
pub struct Log {
    pub id: Id<Self>,
    #[attribute(required)]
    pub name: Option<String>,
}

#[derive(PartialEq, Eq)]
pub struct NewLog;

pub struct LogFilter {
    pub level: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", names(changes = Changes))]
pub struct Hook {
    pub id: Id<Self>,
    pub limits: Option<Limits>,
}

pub enum Changes {}

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    pub people: Option<u32>,
}

pub struct LimitsChanges(u32);

fn main() {}
