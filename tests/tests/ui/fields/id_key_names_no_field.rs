use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", id_key = uiud)]
pub struct Rule {
    pub uuid: Id<Self>,
}

fn main() {}
