//! The types have to fit, which only the compiler knows.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/exports", download(download = size, expires = expiry))]
pub struct Export {
    pub id: Id<Self>,
    pub size: Option<u64>,
    pub expiry: Option<u32>,
}

fn main() {}
