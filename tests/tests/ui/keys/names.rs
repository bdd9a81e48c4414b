//! `names` names the types that the declaration has.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/logs",
    read_only,
    get(tail = "tail"),
    names(new = CreateLog, destory_params = Gone, tail_params = Tail, chnages = LogPatch, filter = LogQuery, access = "Logs", test_params = TestLog, ext)
)]
pub struct Log {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", names)]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only, names(changes = LimitsPatch))]
pub struct Limits {
    pub people: Option<u32>,
}

#[derive(Debug, Clone, Nested)]
#[nested(names(new = CreateRange))]
pub struct Range {
    pub people: Option<u32>,
}

fn main() {}
