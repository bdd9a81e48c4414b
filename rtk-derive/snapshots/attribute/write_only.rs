//! Responses do not contain the attribute: see `unread`.

use rtk::{Id, Resource, Secret};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(write_only)]
    pub password: Option<Secret>,
}
