//! The filter has another name.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(all), all(query(enabled = bool)), names(filter = RuleQuery))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
