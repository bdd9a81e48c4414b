use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    rename_all(qery = "camelCase"),
    all(query(ids(join = "") = Vec<String>, sort(join = ",") = "name"), headers(tags(join = ",") = Vec<String>)),
    find(query(fields(join) = Vec<String>)),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
