//! The input of `update` has another name.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(update), names(changes = RulePatch))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
