//! Look at `HookExt`: only what is loaded has the method, since the id is one of its attributes.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), belongs_to(user = User))]
pub struct Hook {
    pub id: Id<Self>,
    pub user_id: Option<Id<User>>,
}

// For the compiler only: what stands below is not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users", only(find))]
pub struct User {
    pub id: Id<Self>,
}
