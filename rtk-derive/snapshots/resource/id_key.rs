//! The id has another name: see `identity`, and `id` in the descriptor.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/widgets", id_key = sitekey, only(find))]
pub struct Widget {
    pub sitekey: Id<Self>,
}
