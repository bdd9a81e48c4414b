use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/buckets",
    get(object(key) = "objects/{*key}/of/{*bucket}"),
    get(part(key) = "parts/{**key}"),
    get(piece = "pieces/{*key}"),
)]
pub struct Bucket {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/buckets/{bucket_id}/objects",
    member_path = "/accounts/{account_id}/buckets/{bucket_id}/objects/{*object_id}",
)]
pub struct Object {
    pub id: Id<Self>,
}

fn main() {}
