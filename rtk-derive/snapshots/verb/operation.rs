//! `find` has an `id`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find), find(operation = "GetRule"))]
pub struct Rule {
    pub id: Id<Self>,
}
