use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub enum Rule {
    Allow,
}

fn main() {}
