use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", has_many, has_one(), belongs_to, has_many(parts))]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
