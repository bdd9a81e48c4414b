//! An argument of a path is written as text.
use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Day(u16);

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", get(since(day = Day) = "since/{day}", returns = String))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
