//! The action has the bound of its scope.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", path = "/zones/{zone_id}/hooks", only(), post(prune = "prune", on = collection, scope = Zone))]
pub struct Hook {
    pub id: Id<Self>,
}
