//! All operations except the list have the `key`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", key = "rule", only(all, find))]
pub struct Rule {
    pub id: Id<Self>,
}
