//! The id inside a nested object: it is always there, and nobody chooses it.

use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/videos", id_key = meta.id)]
pub struct Video {
    pub meta: Option<Meta>,
}

#[derive(Debug, Clone, Nested)]
pub struct Meta {
    pub id: Id<Video>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/scripts", id_key = meta.id, create(on = member) = put)]
pub struct Script {
    pub meta: OfScript,
}

#[derive(Debug, Clone, Nested)]
pub struct OfScript {
    pub id: Id<Script>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", id_key = mata.id)]
pub struct Rule {
    pub meta: OfScript,
}

fn main() {}
