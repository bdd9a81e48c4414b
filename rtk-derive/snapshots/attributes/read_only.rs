//! Only what says so is sent: `is_on` by both, `name` by `create`. The id is sent with the others in a body, as always.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(create, update), attributes(read_only))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(required)]
    pub name: Option<String>,
    #[attribute(writable)]
    pub is_on: Option<bool>,
    pub hits: Option<u64>,
}
