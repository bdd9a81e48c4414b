//! A name of its own makes a method of `HookExt`; under the name that the child gives itself, its accessor serves, and the
//! constant asserts that it is the same. Look at both assertions, and at `relations`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), has_many = Event, has_many(attempts = Delivery))]
pub struct Hook {
    pub id: Id<Self>,
}

// For the compiler only: what stands below is not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/events", only(find))]
pub struct Event {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries", only(find))]
pub struct Delivery {
    pub id: Id<Self>,
}
