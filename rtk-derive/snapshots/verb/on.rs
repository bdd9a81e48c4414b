//! The caller chooses the id: see the arguments of `new`, and `on_member`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/scripts", id_key = name, only(create), create(on = member) = put)]
pub struct Script {
    pub name: Id<Self>,
    pub note: Option<String>,
}
