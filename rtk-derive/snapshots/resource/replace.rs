//! Resources have no `replace` by default. It takes the same type as `create`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, replace), replace)]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
