//! Requests have another JSON key: see the setters. `KEYS` has the name.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(wire(request = "set_owner"))]
    pub owner: Option<String>,
}
