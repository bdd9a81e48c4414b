//! An action of the parent has a word in the place of the child's id.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stores", post(prune = "keys/prune"))]
pub struct Store {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stores/{store_id}/keys")]
pub struct Key {
    pub id: Id<Self>,
}

fn main() {}
