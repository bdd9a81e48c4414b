//! By default the attribute would be `owner_id`: see `owner`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), belongs_to(owner = User, key = created_by))]
pub struct Hook {
    pub id: Id<Self>,
    pub created_by: Option<Id<User>>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users", only(find))]
pub struct User {
    pub id: Id<Self>,
}
