//! Look at `Update` and `RuleChanges`, and at the method in `operations`: it would be `Patch`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, update), update = put)]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
