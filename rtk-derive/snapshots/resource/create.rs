//! The verb takes a `NewRule`. The server assigns the id.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create), create(operation = "AddRule"))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
