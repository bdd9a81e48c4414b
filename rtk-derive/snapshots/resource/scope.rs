//! By default `{gadget_id}` stands for `Gadget`, and `{serial}` for nothing that exists: see `In` and `place`. The scope's
//! envelope is inherited.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets/{serial}/parts", scope = Gadget, only(find))]
pub struct Part {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets", id_param = serial, only(find))]
pub struct Gadget {
    pub id: Id<Self>,
}
