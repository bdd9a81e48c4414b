//! The key is always present: see `present`. The argument of `new` can be `None`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(required, nullable)]
    pub owner: Option<String>,
}
