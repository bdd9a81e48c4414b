use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    put(pause = "", body(action = word())),
    put(resume = "", body()),
    put(stop = "", body(action = "stop", action = "halt")),
    put(test = "", body(action)),
)]
pub struct Hook {
    pub id: Id<Self>,
}

fn word() -> &'static str {
    "pause"
}

fn main() {}
