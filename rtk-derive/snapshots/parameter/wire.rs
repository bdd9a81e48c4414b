//! The name in the request differs from that of the setter: see the setter, and `query`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find), find(query(kind(wire = "type") = String)))]
pub struct Rule {
    pub id: Id<Self>,
}
