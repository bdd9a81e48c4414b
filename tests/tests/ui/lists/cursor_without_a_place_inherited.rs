use rtk::{Envelope, Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/users", read_only, list_key = "items", envelope = Envelope::NONE, paging = Paging::CURSOR)]
pub struct User {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/users/{user_id}/notes", scope = User, read_only)]
pub struct Note {
    pub id: Id<Self>,
}

fn main() {}
