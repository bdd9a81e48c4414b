//! Of a list: look at `query` of `All`, at its `constants`, at `List` and at `RuleFilter`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(all, find), all(query(search = String, enabled = bool, phase = "late")))]
pub struct Rule {
    pub id: Id<Self>,
}
