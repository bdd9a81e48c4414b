use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", all(query(name, status = (7))))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
