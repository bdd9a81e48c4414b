use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    find(returns = Self),
    create(returns = Self),
    update(returns = Rule),
    replace(returns = (), key = "rule"),
    destroy(returns = ()),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
