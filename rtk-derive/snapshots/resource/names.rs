//! A struct of the module has the name that the derive would generate.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", only(create), names(new = CreateRule))]
pub struct Rule {
    pub id: Id<Self>,
    pub name: Option<String>,
}

// The item below is for the compiler only, and is not expanded here.

pub struct NewRule;
