use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", rename_all = "camelCase")]
pub struct Rule {
    pub id: Id<Self>,
    pub is_on: Option<bool>,
    #[attribute(wire = "isOn")]
    pub enabled: Option<bool>,
}

fn main() {}
