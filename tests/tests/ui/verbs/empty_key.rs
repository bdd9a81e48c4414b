use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", all(query(kind(wire = "") = String), headers(trace(wire = "") = String)))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
