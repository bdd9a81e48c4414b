//! Only the list has the `key`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", list_key = "rules", only(all, find))]
pub struct Rule {
    pub id: Id<Self>,
}
