//! A relation with a name of its own is a method of `HookExt`. Under the default name of the child, the child's accessor
//! serves: see both assertions, and `relations`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), has_many = Event, has_many(attempts = Delivery))]
pub struct Hook {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

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
