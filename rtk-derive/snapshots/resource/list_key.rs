//! Look at `key` in the operations: the list has it, and nothing else.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", list_key = "rules", only(all, find))]
pub struct Rule {
    pub id: Id<Self>,
}
