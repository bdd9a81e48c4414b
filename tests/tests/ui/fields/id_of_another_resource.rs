//! The id of a resource is its own, also under another name and behind an alias.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users")]
pub struct User {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks")]
pub struct Hook {
    pub id: Id<User>,
}

type UserId = Id<User>;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/owners", id_key = owner_id)]
pub struct Owner {
    pub owner_id: UserId,
}

fn main() {}
