use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/settings", singleton, id_key = uuid)]
pub struct Settings {
    pub uuid: String,
}

fn main() {}
