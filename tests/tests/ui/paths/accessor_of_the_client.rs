//! `client.account(…)` and the like are methods for the types of `rtk`.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts")]
pub struct Account {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/domains", singular = domain, plural = zones)]
pub struct Domain {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zone", singleton)]
pub struct Zone {
    pub name: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/downloads")]
pub struct Download {
    pub id: Id<Self>,
}

fn main() {}
