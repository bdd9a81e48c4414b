use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/settings",
    member_path = "/accounts/{account_id}/settings/{settings_id}",
    singleton,
)]
pub struct Settings {
    pub dark: Option<bool>,
}

fn main() {}
