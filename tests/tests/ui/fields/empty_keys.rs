//! JSON keys without text.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things", key = "", list_key = "")]
pub struct Thing {
    pub id: Id<Self>,
    #[attribute(wire = "")]
    pub name: Option<String>,
    #[attribute(wire(request = "", response = "theOwner"))]
    pub owner: Option<String>,
}

fn main() {}
