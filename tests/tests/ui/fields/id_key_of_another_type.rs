//! The id inside a nested object is an `Id` of the resource, and the object has it.

use rtk::{Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/videos", id_key = meta.id)]
pub struct Video {
    pub meta: Meta,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/clips", id_key = meta.uuid)]
pub struct Clip {
    pub meta: Meta,
}

#[derive(Debug, Clone, Nested)]
pub struct Meta {
    pub id: String,
}

fn main() {}
