//! `livestreams/sessions/…` stands beside `livestreams/{livestream_id}`.
use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/kits", has_many = Livestream, has_many = LivestreamSession)]
pub struct Kit {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/kits/{kit_id}/livestreams")]
pub struct Livestream {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/kits/{kit_id}/livestreams/sessions")]
pub struct LivestreamSession {
    pub id: Id<Self>,
}

fn main() {
    let _ = std::any::type_name::<Account>();
}
