use rtk::{Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/users", read_only, paging = Paging::numbered("page", "page"))]
pub struct User {
    pub id: Id<Self>,
}

const BY_OFFSET: Paging = Paging::offset("offset", "");

#[derive(Debug, Clone, Resource)]
#[resource(path = "/things", read_only, paging = BY_OFFSET)]
pub struct Thing {
    pub id: Id<Self>,
}

fn main() {}
