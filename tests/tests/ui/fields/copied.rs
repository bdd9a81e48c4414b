use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(copied)]
    pub name: Option<String>,
    // `From` is missing.
    #[attribute(input = Vec<PolicyRef>, copied)]
    pub policies: Vec<Policy>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks")]
pub struct Hook {
    pub id: Id<Self>,
    #[attribute(input = Vec<PolicyRef>, copied)]
    pub policies: Option<Vec<Policy>>,
    #[attribute(input = String, copied)]
    pub policy: Policy,
}

#[derive(Debug, Clone, Nested)]
pub struct Policy {
    pub id: String,
}

#[derive(Debug, Clone, Nested)]
pub struct PolicyRef {
    pub id: String,
}

fn main() {}
