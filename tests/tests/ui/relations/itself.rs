use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/folders", has_many = Self)]
pub struct Folder {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/groups", has_many(subgroups = Group))]
pub struct Group {
    pub id: Id<Self>,
}

fn main() {}
