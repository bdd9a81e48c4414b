use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", create(body = Start), replace(body = String), update(returns = Outcome))]
pub struct Rule {
    pub id: Id<Self>,
}

pub struct Start;

pub struct Outcome;

fn main() {}
