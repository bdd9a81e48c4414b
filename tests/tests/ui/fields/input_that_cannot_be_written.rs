use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Name(String);

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(input = Name)]
    pub owner: Option<String>,
}

fn main() {}
