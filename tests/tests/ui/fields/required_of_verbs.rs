use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", without(destroy))]
pub struct Rule {
    #[attribute(required(update))]
    pub id: Id<Self>,
    #[attribute(required())]
    pub name: Option<String>,
    #[attribute(required(replace, crate))]
    pub note: Option<String>,
    #[attribute(create_only, required(create, update))]
    pub owner: Option<String>,
    #[attribute(update_only, required(create))]
    pub paused: Option<bool>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/lists", without(update))]
pub struct List {
    pub id: Id<Self>,
    #[attribute(required(update))]
    pub name: Option<String>,
}

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    #[attribute(required(update))]
    pub people: Vec<u32>,
}

fn main() {}
