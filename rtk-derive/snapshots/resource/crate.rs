//! Look at any path: all begin with what is said.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", crate = toolkit::kit, only(find))]
pub struct Rule {
    pub id: Id<Self>,
}

// For the compiler only: what stands below is not expanded here.

mod toolkit {
    pub(crate) use rtk as kit;
}
