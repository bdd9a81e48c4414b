use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(wire())]
    pub name: Option<String>,
    #[attribute(wire = isEnabled)]
    pub enabled: Option<bool>,
}

fn main() {}
