//! A nested type derives serde's traits.
use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Limits {
    pub requests: u32,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    pub limits: Option<Limits>,
}

fn main() {}
