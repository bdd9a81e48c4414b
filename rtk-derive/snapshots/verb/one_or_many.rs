//! Look at the last line of the descriptor.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(all, find), all(one_or_many))]
pub struct Rule {
    pub id: Id<Self>,
}
