use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", without, only)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
