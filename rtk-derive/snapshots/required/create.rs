//! The attribute is an argument of `NewRule::new` and of `RuleChanges::new`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(required(create, update))]
    pub name: Option<String>,
}
