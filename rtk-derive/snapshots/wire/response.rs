//! Responses have another JSON key: see `KEYS` and `write`. The setters have the name.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(wire(response = "owner_name"))]
    pub owner: Option<String>,
}
