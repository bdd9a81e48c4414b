use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", list_key = rules, id_key = "uuid")]
pub struct Rule {
    pub uuid: Id<Self>,
}

fn main() {}
