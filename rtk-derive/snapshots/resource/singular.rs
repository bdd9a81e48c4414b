//! Look at the accessors: the plural follows from the singular.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/analyses", singular = check, only(find))]
pub struct Analysis {
    pub id: Id<Self>,
}
