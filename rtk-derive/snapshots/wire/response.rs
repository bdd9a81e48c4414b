//! What is read has another key: look at `KEYS` and `write`, not at the setters.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(wire(response = "owner_name"))]
    pub owner: Option<String>,
}
