//! Setters have the documentation of their parameters, and `new` that of its arguments.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    only(all),
    all(query(region(required, doc = "Where the rules apply.") = String, deep(doc = "Includes those of zones.") = bool)),
    post(test = "test", query(dry(doc = "Sends nothing.") = bool)),
)]
pub struct Rule {
    pub id: Id<Self>,
}
