//! Keys are in another case than names: look at `KEYS`; requests can have one of their own.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", rename_all = "camelCase", only(find, update))]
pub struct Rule {
    pub id: Id<Self>,
    pub is_enabled: Option<bool>,
}
