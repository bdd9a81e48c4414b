//! The attribute that `belongs_to` names is the id of what it belongs to.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users")]
pub struct User {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    belongs_to(owner = User, key = other_id),
    belongs_to(creator = User, key = id),
    belongs_to(author = User, key = author_ids),
    belongs_to(reader = User, key = reader_id)
)]
pub struct Hook {
    pub id: Id<Self>,
    pub other_id: Option<Id<Hook>>,
    pub author_ids: Vec<Id<User>>,
    pub reader_id: Option<String>,
}

fn main() {}
