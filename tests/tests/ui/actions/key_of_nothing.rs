use rtk::{Id, Resource, Response};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/files",
    destroy(key = "file"),
    post(scan = "scan", key = "scan"),
    get(content = "content", returns = Response, key = "content"),
)]
pub struct File {
    pub id: Id<Self>,
}

fn main() {}
