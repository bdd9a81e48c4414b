use rtk::{Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    paging = Paging::CURSOR_LIMIT,
    all(query(cursor = String, name = String), query(most(wire = "limit") = u32)),
)]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", all(query(page = 1, per_page = 100)))]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
