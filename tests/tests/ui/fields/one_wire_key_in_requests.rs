use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    pub enabled: Option<bool>,
    #[attribute(wire(request = "enabled", response = "status"))]
    pub status: Option<String>,
}

fn main() {}
