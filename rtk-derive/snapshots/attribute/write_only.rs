//! No answer holds it: look at `unread`.

use rtk::{Id, Resource, Secret};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(write_only)]
    pub password: Option<Secret>,
}
