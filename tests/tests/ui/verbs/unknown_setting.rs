use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(operaton = "ListRules"),
    find(one_or_many),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
