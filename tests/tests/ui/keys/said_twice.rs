use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", read_only, list_key = "rules", list_key = "items")]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(wire = "isEnabled", wire = "enabled")]
    pub enabled: Option<bool>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    all(operation = "ListHooks", operation = "GetHooks"),
    post(test = "test", returns = Hook, returns = String),
)]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
