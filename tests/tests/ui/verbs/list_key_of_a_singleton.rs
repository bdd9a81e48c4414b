use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/settings", singleton, list_key = "settings")]
pub struct Settings {
    pub dark: Option<bool>,
}

fn main() {}
