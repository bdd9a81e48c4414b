//! Query parameters are renamed, unless `wire` is declared. Headers and attributes are not.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    only(all),
    rename_all(query = "camelCase"),
    all(query(date_start = String, as_set(wire = "as_set") = bool, in_full = true), headers(if_match = String))
)]
pub struct Rule {
    pub id: Id<Self>,
    pub created_on: Option<String>,
}
