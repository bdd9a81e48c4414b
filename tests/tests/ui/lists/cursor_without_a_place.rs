use rtk::{Envelope, Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/users", read_only, envelope = Envelope::NONE, paging = Paging::CURSOR)]
pub struct User {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/things",
    read_only,
    paging = Paging::link("after", None, "next"),
    envelope = Envelope { payload: "result", paging: "result" },
)]
pub struct Thing {
    pub id: Id<Self>,
}

fn main() {}
