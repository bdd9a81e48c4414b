use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", reserved_ids = "search")]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", reserved_ids("hooks/all", search))]
pub struct Hook {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/keys", reserved_ids("/all"))]
pub struct Key {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/settings", singleton, reserved_ids("all"))]
pub struct Settings {
    pub dark: bool,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", id_header = "cf-region", reserved_ids("all"))]
pub struct Region {
    pub id: Id<Self>,
}

fn main() {}
