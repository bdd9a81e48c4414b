//! The parameter is an argument of `new` instead of a setter.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(create), create(query(region(required) = String)))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}
