//! The trait with the parameters of `destroy`, and with it the marker, have other names.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(destroy), destroy(query(force = bool)), names(destroy_params = DestroyRule))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
