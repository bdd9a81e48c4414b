use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", post(test = "test", headers(kind(wire = "X-Kind") = String, note(wire = "a note") = String)))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
