//! A verb returns a record, or what is declared: see `Declared` and `MaybeItself`.

use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/scripts",
    only(create, update, replace, destroy),
    create(returns = Upload),
    update(returns = Option<Self>),
    replace(returns = ()),
    destroy(returns = Vec<Self>)
)]
pub struct Script {
    pub id: Id<Self>,
    pub name: Option<String>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, Nested)]
pub struct Upload {
    pub job: String,
}
