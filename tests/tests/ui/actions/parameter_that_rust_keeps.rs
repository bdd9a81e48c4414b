use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", post(test = "test", query(self = String)))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
