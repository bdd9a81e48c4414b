//! Every scope has a `client` already.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/clients")]
pub struct Client {
    pub id: Id<Self>,
}

fn main() {}
