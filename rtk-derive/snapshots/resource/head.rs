//! A HEAD request returns whether there is something.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(), head(exists = "", returns = bool), head(head = ""))]
pub struct Hook {
    pub id: Id<Self>,
}
