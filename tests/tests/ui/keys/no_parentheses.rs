use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource = "/accounts/{account_id}/rules"]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
