use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/files",
    put(upload(body = Vec<u8>) = "content"),
    get(download(returns = Vec<u8>) = "content"),
    post(search(query(text = String)) = "search"),
    post(scan(day, idempotent) = "scan/{day}"),
    delete,
    put,
)]
pub struct File {
    pub id: Id<Self>,
}

fn main() {}
