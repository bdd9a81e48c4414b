use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(query(kind = String, sort(wire = "kind") = String)),
    find(query(deep = true, full(wire = "deep") = bool)),
    create(headers(if_match = String, revision(wire = "if-match") = u64)),
    destroy(query(force = bool), query(force = true)),
    post(stop(why) = "stop", query(why = String, because(wire = "why") = String)),
    post(start = "start", body(action = "start", mode(wire = "action") = "fast")),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
