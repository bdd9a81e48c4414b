//! The plural is derived from the declared singular: see the accessors.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/analyses", singular = check, only(find))]
pub struct Analysis {
    pub id: Id<Self>,
}
