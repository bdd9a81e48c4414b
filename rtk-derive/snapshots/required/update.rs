//! The attribute is an argument of `RuleChanges::new` only.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update), update = put)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(required(update))]
    pub name: Option<String>,
    #[attribute(update_only, nullable, required(update))]
    pub note: Option<String>,
}
