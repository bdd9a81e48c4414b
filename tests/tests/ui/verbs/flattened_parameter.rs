use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Nested)]
pub struct Window {
    pub since: Option<u64>,
    pub page: Option<u64>,
}

#[derive(Debug, Clone, Nested)]
pub struct Span {
    pub since: Option<u64>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(query(window(flatten) = Window)),
    find(query(window(flatten) = Window, from(wire = "since") = u64)),
    destroy(query(window(flatten) = Window, span(flatten) = Span)),
    get(count = "count", query(window(flatten) = Window, since = 7)),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
