//! A name is written without quotes.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/logs",
    scope = "rtk::Account",
    all(query("status" = String, "created.at" = String)),
    belongs_to(owner = User, key = "user_id"),
    post(copy = "copy", body = "String"),
    "read_only",
)]
pub struct Log {
    pub id: Id<Self>,
    pub user_id: Option<Id<User>>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users")]
pub struct User {
    pub id: Id<Self>,
}

fn main() {}
