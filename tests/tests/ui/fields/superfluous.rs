use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", read_only)]
pub struct Region {
    pub id: Id<Self>,
    #[attribute(read_only)]
    pub name: Option<String>,
    #[attribute(required)]
    pub code: Option<String>,
}

fn main() {}
