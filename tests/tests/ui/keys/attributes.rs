use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", attributes(loose))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(writable)]
    pub name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", attributes(read_only, lose))]
pub struct Hook {
    #[attribute(writable)]
    pub id: Id<Self>,
    #[attribute(read_only)]
    pub name: Option<String>,
    #[attribute(writable, required)]
    pub event: Option<String>,
    #[attribute(writable, create_only)]
    pub url: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/apps", read_only, attributes(read_only, loose))]
pub struct App {
    pub id: Id<Self>,
    #[attribute(with = rtk::loose)]
    pub hits: u32,
}

#[derive(Debug, Clone, Nested)]
#[nested(attributes(), read_only)]
pub struct Limits {
    #[attribute(writable)]
    pub people: u32,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/bins", loose)]
pub struct Bin {
    #[attribute(loose)]
    pub id: Id<Self>,
}

fn main() {}
