use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2", member_path = "/accounts/{account_id}/r2/{rule_id}")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
