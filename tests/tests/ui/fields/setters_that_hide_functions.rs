//! A setter hides a function of a trait: `NewMail::from(&record)`, `MailChanges::default()`, `filter.clone()`.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/mails",
    all(query(default = bool, clone(wire = "Clone") = bool, from = String)),
    find(query(into = String, from = String)),
    update(query(to_owned = bool)),
    get(peek = "peek", query(into_future = bool))
)]
pub struct Mail {
    pub id: Id<Self>,
    pub new: Option<bool>,
    #[attribute(required)]
    pub from: Option<String>,
    #[attribute(wire = "isDefault")]
    pub default: Option<bool>,
    #[attribute(create_only)]
    pub into: Option<String>,
    #[attribute(update_only)]
    pub try_from: Option<String>,
    #[attribute(read_only)]
    pub clone: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Nested)]
pub struct Range {
    pub from: Option<String>,
    pub clone: Option<String>,
    pub default: Option<bool>,
    #[attribute(read_only)]
    pub to_owned: Option<bool>,
}

fn main() {}
