use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/files", paging = cursor, envelope = flat)]
pub struct File {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/logs", paging = "offset", envelope = false)]
pub struct Log {
    pub id: Id<Self>,
}

fn main() {}
