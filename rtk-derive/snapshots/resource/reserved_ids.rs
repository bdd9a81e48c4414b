//! Words that are no id: see `reserved_ids`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stream", reserved_ids("webhook", "live_inputs"), only(find))]
pub struct Video {
    pub id: Id<Self>,
}
