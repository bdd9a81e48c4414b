//! The resource has `Destroy`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, destroy), destroy(operation = "RemoveRule"))]
pub struct Rule {
    pub id: Id<Self>,
}
