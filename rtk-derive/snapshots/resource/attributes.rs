//! What all attributes have in common is said once.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, update), attributes(read_only, loose))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(writable)]
    pub name: Option<String>,
    pub hits: Option<u64>,
}
