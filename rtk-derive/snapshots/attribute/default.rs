//! A missing or null value becomes the default: see `read` and `build`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(default)]
    pub hits: u64,
}
