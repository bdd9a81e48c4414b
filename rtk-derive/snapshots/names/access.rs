//! The trait with the accessors has another name.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find), names(access = Rules))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
