//! A singleton has no id and no list, so keys about them are not allowed.
use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/settings",
    singleton,
    id_param = settings_id,
    id_header = "cf-settings",
    env = "CLOUDFLARE_SETTINGS_ID",
    plural = all_settings,
    all(operation = "ListSettings"),
    create(on = member),
)]
pub struct Settings {
    pub dark: Option<bool>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/plan", singleton, only(all, find))]
pub struct Plan {
    pub name: Option<String>,
}

fn main() {}
