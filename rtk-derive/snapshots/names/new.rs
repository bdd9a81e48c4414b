//! The input of `create` has another name.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(create), names(new = CreateRule))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
