//! No resource has it unless it says so. Look at `Replace`: it takes what `create` takes.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, replace), replace)]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
