//! A copy of a record makes the inputs from what was read: of each item of a `Vec`, and of the value of an `Option`.

use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/apps", only(create, update))]
pub struct App {
    pub id: Id<Self>,
    #[attribute(input = Vec<PolicyRef>, copied)]
    pub policies: Vec<Policy>,
    #[attribute(input = PolicyRef, copied)]
    pub first: Option<Policy>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, Nested)]
pub struct Policy {
    pub id: String,
}

#[derive(Debug, Clone, Nested)]
pub struct PolicyRef {
    pub id: String,
}

impl From<&Policy> for PolicyRef {
    fn from(policy: &Policy) -> Self {
        Self { id: policy.id.clone() }
    }
}
