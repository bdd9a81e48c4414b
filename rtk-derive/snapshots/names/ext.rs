//! The trait with the actions has another name.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(), post(test = "test"), names(ext = RuleActions))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
