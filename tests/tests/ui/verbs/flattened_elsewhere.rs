use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Nested)]
pub struct Window {
    pub since: Option<u64>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(query(window(flatten, wire = "w") = Window), headers(place(flatten) = Window)),
    find(query(window(flatten, join = ",") = Window, kind(flatten) = "all")),
    post(test = "test", body(window(flatten) = Window, ids(join = ",") = Vec<String>)),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
