//! `{gadget_id}` would mean `Gadget`; `{serial}` does not tell whose it is. Look at `In`, `Placement` and the inherited `envelope`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets/{serial}/parts", scope = Gadget, only(find))]
pub struct Part {
    pub id: Id<Self>,
}

// For the compiler only: what stands below is not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets", id_param = serial, only(find))]
pub struct Gadget {
    pub id: Id<Self>,
}
