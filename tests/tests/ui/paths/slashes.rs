use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}//hooks")]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
