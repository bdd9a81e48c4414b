//! `create` is sent to the path of the account only.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", path = "/zones/{zone_id}/hooks", only(create), create(scope = Account))]
pub struct Hook {
    pub id: Id<Self>,
}
