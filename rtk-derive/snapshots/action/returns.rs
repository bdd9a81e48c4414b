//! A resource is returned in a `Record`, any other type as it is: see `Probe`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(test = "test", returns = Outcome))]
pub struct Hook {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, serde::Deserialize)]
pub struct Outcome {
    pub status: u16,
}
