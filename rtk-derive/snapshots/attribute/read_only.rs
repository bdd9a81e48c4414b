//! Neither `NewRule` nor `RuleChanges` has a setter for the attribute.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(read_only)]
    pub hits: Option<u64>,
}
