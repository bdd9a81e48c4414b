//! A required attribute cannot be set to null.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Nested)]
pub struct Limits {
    pub people: u32,
}

#[derive(Debug, Clone, Nested)]
pub struct Media {
    pub codec: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms")]
pub struct Room {
    pub id: Id<Self>,
    pub limits: Limits,
    pub media: Option<Media>,
}

fn main() {
    let _ = RoomChanges::new().limits(None::<Limits>);
}
