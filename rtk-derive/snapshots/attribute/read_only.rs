//! Look at `NewRule` and `RuleChanges`: neither has a setter.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(read_only)]
    pub hits: Option<u64>,
}
