//! The output is in a header.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(), post(start = "", returns = Id<Self>, response_header = "x-hook-id"))]
pub struct Hook {
    pub id: Id<Self>,
}
