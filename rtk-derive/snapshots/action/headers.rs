//! `class` is required, so it is an argument. `if_match` has a setter on the request. `prefer` is constant.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/buckets",
    only(find),
    patch(set_class(class) = "", headers(class(wire = "cf-r2-storage-class") = String, if_match = String, prefer = "minimal")),
)]
pub struct Bucket {
    pub id: Id<Self>,
}
