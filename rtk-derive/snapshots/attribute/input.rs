//! Setters take another type than that of the field.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(find, create, update))]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(input = String)]
    pub owner: Option<Owner>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, rtk::Nested)]
#[nested(read_only)]
pub struct Owner {
    pub name: String,
}
