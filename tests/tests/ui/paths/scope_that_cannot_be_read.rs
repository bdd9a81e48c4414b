//! One mistake: that a scope is missing is not said as well.
use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", path = "/zones/{zone_id}/rules", scope = Account, scope = "Zone")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
