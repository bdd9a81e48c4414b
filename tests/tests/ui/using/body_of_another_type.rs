//! A body has its declared type.
use rtk::{Account, Body, Id, OpenEnum, Resource, Scope};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/things",
    get(in_year(year = u16, kind) = "by-year/{year}", query(kind = Kind), returns = Vec<Thing>),
    put(fill = "content", body = Body),
    put(note = "note", body = Note),
    update(headers(class(required) = Kind)),
)]
pub struct Thing {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Note {
    pub text: String,
}

#[derive(Debug, Clone, OpenEnum)]
pub enum Kind {
    Main,
    Other(String),
}

fn example(account: &Scope<Account>) {
    let _ = account.thing("t-1").fill(7);
    let _ = account.thing("t-1").note("text");
}

fn main() {}
