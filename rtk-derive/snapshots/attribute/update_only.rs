//! `RuleChanges` has a setter for the attribute, `NewRule` has none.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(update_only)]
    pub paused: Option<bool>,
}
