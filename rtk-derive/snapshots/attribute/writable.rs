//! Both `NewRule` and `RuleChanges` have a setter for the attribute.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(create, update), attributes(read_only))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(writable)]
    pub is_on: Option<bool>,
}
