//! The action has an envelope of its own, which the other operations of the resource do not have.

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

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, rtk::Nested)]
#[nested(read_only)]
pub struct State {
    pub up: bool,
}
