//! A header carries the id, so a member has the path of the collection: see `id` and `places`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2-jurisdiction", only())]
pub struct Jurisdiction {
    pub id: Id<Self>,
}
