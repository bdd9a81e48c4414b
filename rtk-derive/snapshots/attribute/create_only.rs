//! `NewRule` has a setter for the attribute, `RuleChanges` has none.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(create_only)]
    pub name: Option<String>,
}
