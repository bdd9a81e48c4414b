use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", path = "/accounts/{account_id}/webhooks")]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {
    let _ = std::any::type_name::<Account>();
}
