use rtk::{Id, Resource, Response};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/objects",
    only(),
    head(exists = "", returns = Option<Self>),
    head(size = "", returns = u64, key = "size"),
    head(send = "", body(size = u64), returns = Response, envelope = rtk::Envelope::NONE),
    head(touch = "", idempotent),
    head = "x",
)]
pub struct Object {
    pub id: Id<Self>,
}

fn main() {}
