//! A list has query parameters: see `query` and `constants` of the operation, `List` and `RuleFilter`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(all, find), all(query(search = String, enabled = bool, phase = "late")))]
pub struct Rule {
    pub id: Id<Self>,
}
