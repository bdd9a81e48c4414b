//! Look at `Create` and `NewRule`. The id is the server's to give.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create), create(operation = "AddRule"))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
