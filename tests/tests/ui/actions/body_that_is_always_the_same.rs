use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    put(pause = "", body(action = word())),
    put(resume = "", body()),
    put(stop = "", body(action = "stop", action = "halt")),
    put(test = "", body(action)),
    put(note = "", body(note = String, note(wire = "text") = u8, list(join = ",") = Vec<String>)),
    put(mark = "", body(mark = "String", returns = Self)),
    put(hide(reason) = "", body(reason = "spam", force(required) = bool, kind = word)),
)]
pub struct Hook {
    pub id: Id<Self>,
}

fn word() -> &'static str {
    "pause"
}

fn main() {}
