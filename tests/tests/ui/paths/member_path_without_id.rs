use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", member_path = "/accounts/{account_id}/rule/{id}")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
