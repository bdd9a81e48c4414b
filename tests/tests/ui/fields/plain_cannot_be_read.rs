//! The same for a required field of a resource that is only read.
use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Limits {
    pub requests: u32,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", read_only)]
pub struct Region {
    pub id: Id<Self>,
    pub limits: Limits,
}

fn main() {}
