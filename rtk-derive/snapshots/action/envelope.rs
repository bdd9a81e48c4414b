//! Its answer is wrapped in another way than the resource's others: look at the operation.

use rtk::{Envelope, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    only(find),
    get(state = "state", returns = State, envelope = Envelope::NONE),
)]
pub struct Hook {
    pub id: Id<Self>,
}

// For the compiler only: what stands below is not expanded here.

#[derive(Debug, rtk::Nested)]
#[nested(read_only)]
pub struct State {
    pub up: bool,
}
