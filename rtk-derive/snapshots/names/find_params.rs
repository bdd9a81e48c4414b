//! The trait with the parameters of `find` has another name.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find), find(query(verbose = bool)), names(find_params = FindRule))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
