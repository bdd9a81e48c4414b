//! By default `{gadget_id}` stands for `Gadget`, and `{serial}` for nothing that exists: see `In` and `place`. The scope's
//! envelope is inherited. The second path continues that of its scope.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/gadgets/{serial}/parts", scope = Gadget,
    path = "parts", scope = Shelf,
    only(find)
)]
pub struct Part {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets", id_param = serial, only(find))]
pub struct Gadget {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shelves", only(find))]
pub struct Shelf {
    pub id: Id<Self>,
}
