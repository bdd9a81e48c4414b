//! The method has the documentation of the declaration, and lines about what is sent.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    only(),
    post(test(text) = "test", doc = "Delivers a sample.", body(text(doc = "What is delivered.") = String)),
)]
pub struct Hook {
    pub id: Id<Self>,
}
