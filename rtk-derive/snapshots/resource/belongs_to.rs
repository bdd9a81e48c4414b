//! Only a loaded record has the method of `HookExt`, since the id is one of its attributes.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), belongs_to(user = User))]
pub struct Hook {
    pub id: Id<Self>,
    pub user_id: Option<Id<User>>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users", only(find))]
pub struct User {
    pub id: Id<Self>,
}
