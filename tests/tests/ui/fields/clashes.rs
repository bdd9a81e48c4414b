use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(nullable, default)]
    pub theme: Option<String>,
    #[attribute(flatten, wire = "rest")]
    pub rest: Limits,
    #[attribute(read_only, write_only)]
    pub password: Option<String>,
    #[attribute(input = String, with = rtk::loose)]
    pub size: Option<u64>,
    #[attribute(input = String, read_only)]
    pub owner: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks")]
pub struct Hook {
    pub id: Id<Self>,
    #[attribute(flatten, default)]
    pub rest: Limits,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/lists")]
pub struct List {
    pub id: Id<Self>,
    #[attribute(flatten, with = rtk::loose)]
    pub rest: Option<u64>,
}

#[derive(Debug, Clone, rtk::Nested)]
pub struct Limits {
    pub number: Option<u32>,
}

fn main() {}
