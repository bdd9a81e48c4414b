use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Name(String);

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(takes = Name)]
    pub owner: Option<String>,
}

fn main() {}
