//! A record that was found elsewhere takes the id of its scope from the attribute of that name.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms")]
pub struct Room {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms/{room_id}/calls")]
pub struct Call {
    pub id: Id<Self>,
    pub room_id: Option<Id<Call>>,
}

fn main() {}
