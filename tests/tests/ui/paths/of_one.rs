use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules/{rule_id}")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
