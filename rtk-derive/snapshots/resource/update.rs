//! The verb takes a `RuleChanges`. Its method is PUT instead of PATCH.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, update), update = put)]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
