//! The request of `find` has a setter: see `RuleFindParams`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find), find(query(with_history = bool)))]
pub struct Rule {
    pub id: Id<Self>,
}
