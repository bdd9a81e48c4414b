use rtk::{Envelope, Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/users",
    read_only,
    envelope = Envelope { payload: "value", paging: "" },
    paging = Paging::cursor("after", Some("count"), ""),
)]
pub struct User {
    pub id: Id<Self>,
}

fn main() {}
