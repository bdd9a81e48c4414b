//! A `String` would fit as the id of every resource.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks")]
pub struct Hook {
    pub id: String,
}

type MaybeId<T> = Option<Id<T>>;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/users")]
pub struct User {
    pub id: MaybeId<Self>,
}

fn main() {}
