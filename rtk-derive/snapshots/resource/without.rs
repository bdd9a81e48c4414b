//! There is no `Update`, `Destroy` and `RuleChanges`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", without(update, destroy))]
pub struct Rule {
    pub id: Id<Self>,
}
