//! Keys that stand at another level than theirs.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    wire = "rules",
    query(name = String),
    operation = "ListRules",
    returns = Vec<Rule>,
    one_or_many,
    nullable,
    find(path = "rules", wire = "rule", body = Rule),
    all(paging = Paging::PAGE, on = member),
    post(check = "check", path = "check", required),
    get(search = "search", query(term(default, read_only) = String)),
)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(query(name = String))]
    pub name: String,
    #[attribute(path = "/rules", paging = Paging::PAGE, has_many = Rule, singleton)]
    pub action: String,
}

#[derive(Debug, Clone, Nested)]
#[nested(path = "/rules", wire = "limits")]
pub struct Limits {
    #[attribute(has_one = Rule, query(name = String))]
    pub least: u8,
}

fn main() {}
