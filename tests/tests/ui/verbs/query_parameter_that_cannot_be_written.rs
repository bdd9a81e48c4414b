use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub enum Order {
    Ascending,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", all(query(order = Order)))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
