//! Look at `read` and `build`: what is missing or null is what `Default` makes.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(default)]
    pub hits: u64,
}
