use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(wire(request = "enable", respones = "enabled"))]
    pub enabled: Option<bool>,
}

fn main() {}
