use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", create(body = Launch), update(returns = Outcome))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
