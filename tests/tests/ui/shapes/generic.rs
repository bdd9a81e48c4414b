use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule<T> {
    pub id: Id<Self>,
    pub body: T,
}

fn main() {}
