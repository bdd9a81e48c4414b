//! Setters take another type than answers hold.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(input = String)]
    pub owner: Option<Owner>,
}

// For the compiler only: what stands below is not expanded here.

#[derive(Debug, Clone, rtk::Nested)]
#[nested(read_only)]
pub struct Owner {
    pub name: String,
}
