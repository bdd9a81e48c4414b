use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all = put,
    find = delete,
    create = get,
    update(operation = "EditRule") = delete,
    replace = get,
    destroy = put,
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
