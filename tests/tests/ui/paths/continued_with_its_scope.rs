use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/apps", path = "/zones/{zone_id}/apps")]
pub struct App {
    pub id: Id<Self>,
}

// The path is whole.
#[derive(Debug, Clone, Resource)]
#[resource(scope = App, path = "accounts/{account_id}/apps/{app_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}

// The id replaces an outer one.
#[derive(Debug, Clone, Resource)]
#[resource(scope = App, path = "owners", id_param = account_id)]
pub struct Owner {
    pub id: Id<Self>,
}

// An argument replaces an outer id.
#[derive(Debug, Clone, Resource)]
#[resource(scope = App, path = "hooks", post(copy(zone_id) = "copies/{zone_id}"))]
pub struct Hook {
    pub id: Id<Self>,
}

// The scope does not have the placeholder.
#[derive(Debug, Clone, Resource)]
#[resource(scope = App, path = "kinds/{kind_id}/parts")]
pub struct Part {
    pub id: Id<Self>,
}

// Both paths are the same.
#[derive(Debug, Clone, Resource)]
#[resource(scope = Account, path = "teams", scope = Account, path = "/accounts/{account_id}/teams")]
pub struct Team {
    pub id: Id<Self>,
}

fn main() {}
