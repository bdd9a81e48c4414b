//! The API may return a single record instead of a list: see the descriptor.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(all, find), all(one_or_many))]
pub struct Rule {
    pub id: Id<Self>,
}
