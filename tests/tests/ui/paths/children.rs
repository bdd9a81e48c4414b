use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/apps", children_path = "/accounts/{account_id}/kit")]
pub struct App {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rooms", children_path = "/accounts/{account_id}/{zone_id}/{room_id}")]
pub struct Room {
    pub id: Id<Self>,
}

fn main() {}
