use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(query(name = String), headers(name = String)),
    get(search = "search", query(term(wire = "q") = String, text(wire = "q") = String), returns = String),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
