use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    create(query(name = bool)),
    update(headers(name = String)),
)]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}

fn main() {}
