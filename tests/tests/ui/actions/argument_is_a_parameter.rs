//! The type of an argument is declared once, and a placeholder is not a parameter.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    get(search(term = u8) = "search", query(term = String)),
    get(version(number) = "versions/{number}", query(number = u64)),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
