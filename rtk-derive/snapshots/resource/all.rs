//! A list has a filter: see `RuleFilter` and `List`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(all, find), all(query(search = String)))]
pub struct Rule {
    pub id: Id<Self>,
}
