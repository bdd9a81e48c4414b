//! The compiler reports a missing lifetime as well; the first message has the cure.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things")]
pub struct Thing {
    pub id: Id<Self>,
    pub name: &str,
}

fn main() {}
