use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", create(on = membr), update(on = member))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
