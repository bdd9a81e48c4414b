//! Look at what the setter sets, and at `wire` in `query`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find), find(query(kind(wire = "type") = String)))]
pub struct Rule {
    pub id: Id<Self>,
}
