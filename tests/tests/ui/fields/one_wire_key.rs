use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
    #[attribute(wire = "name")]
    pub title: Option<String>,
}

fn main() {}
