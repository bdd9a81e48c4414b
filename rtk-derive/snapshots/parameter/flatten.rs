//! The keys of the window are query parameters.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(all), all(query(window(flatten) = Window)), get(count = "count", query(window(flatten) = Window), returns = u64))]
pub struct Hook {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, rtk::Nested)]
pub struct Window {
    pub since: Option<u64>,
}
