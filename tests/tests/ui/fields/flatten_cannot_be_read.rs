use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Limits {
    pub requests: u32,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", read_only)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(flatten)]
    pub limits: Limits,
}

fn main() {}
