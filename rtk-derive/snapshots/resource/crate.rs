//! All generated code uses the declared path of `rtk`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", crate = toolkit::kit, only(find))]
pub struct Rule {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

mod toolkit {
    pub(crate) use rtk as kit;
}
