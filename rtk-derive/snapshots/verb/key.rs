//! Only `create` has the `key`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create), create(key = "rule"))]
pub struct Rule {
    pub id: Id<Self>,
}
