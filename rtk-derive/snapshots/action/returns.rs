//! A resource is answered in a `Record`, anything else as it is: look at `IS_RESOURCE`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(test = "test", returns = Outcome))]
pub struct Hook {
    pub id: Id<Self>,
}

// For the compiler only: what stands below is not expanded here.

#[derive(Debug, serde::Deserialize)]
pub struct Outcome {
    pub status: u16,
}
