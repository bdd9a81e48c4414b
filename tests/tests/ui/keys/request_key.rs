//! `request_key` needs a verb that sends attributes, and names a key.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/tickets", request_key = "ticket", read_only)]
pub struct Ticket {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/pages", request_key = "page", only(create), create(body = Draft))]
pub struct Page {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
pub struct Draft {
    pub title: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/notes", request_key = "")]
pub struct Note {
    pub id: Id<Self>,
}

fn main() {}
