use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(query(name = String), headers(name = String)),
    get(search(word) = "search", query(word = String), headers(word = String)),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
