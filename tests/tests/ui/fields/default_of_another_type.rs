use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", read_only)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(default = "many")]
    pub hits: u64,
}

fn main() {}
