//! The JSON key differs from the name: see `KEYS`, `write` and both setters.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(wire = "isEnabled")]
    pub enabled: Option<bool>,
}
