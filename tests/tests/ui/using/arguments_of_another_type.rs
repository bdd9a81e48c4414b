//! Arguments and parameters have their declared types.
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
    let _ = Thing::in_year(account, "2026", Kind::Main);
    let _ = Thing::in_year(account, 2026_u16, 7);
    let _ = ThingChanges::new(7);
}

fn main() {}
