use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", list_key = )]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
