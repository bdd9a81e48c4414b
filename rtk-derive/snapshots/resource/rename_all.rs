//! JSON keys have another case than names, and requests can have a different one: see `KEYS`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", rename_all = "camelCase", only(find, update))]
pub struct Rule {
    pub id: Id<Self>,
    pub is_enabled: Option<bool>,
}
