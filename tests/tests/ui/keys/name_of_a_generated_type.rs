use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/logs", new = LogDraft, filter = LogQuery)]
pub struct Log {
    pub id: Id<Self>,
    pub name: Option<String>,
}

fn main() {}
