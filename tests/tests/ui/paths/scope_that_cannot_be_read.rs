//! An invalid scope is reported once, not as a missing scope too.
use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", path = "/zones/{zone_id}/rules", scope = Account, scope = "Zone")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
