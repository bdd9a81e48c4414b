//! A resource is the scope of its own first path.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/users", scope = User)]
pub struct User {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/folders/{folder_id}/folders", path = "/folders", id_param = inner_id)]
pub struct Folder {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/groups/{group_id}/groups", scope = Self, id_param = inner_id)]
pub struct Group {
    pub id: Id<Self>,
}

fn main() {}
