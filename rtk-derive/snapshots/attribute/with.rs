//! Functions of a module decode and encode the attribute: see `__With`, `write_with` and the setters.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(with = rtk::loose)]
    pub hits: Option<u64>,
}
