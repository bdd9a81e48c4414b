//! Headers of the resource are those of each operation: see `all`, `find` and `peek`. `find` has a `trace` of its own.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    only(all, find),
    headers(trace = bool, version(wire = "api-version") = "2"),
    find(headers(trace(wire = "x-trace") = String)),
    get(peek = "peek"),
)]
pub struct Rule {
    pub id: Id<Self>,
}
