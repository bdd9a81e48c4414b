//! The header has a setter on the type that `update` takes.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(update), update(headers(if_match = String)))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
