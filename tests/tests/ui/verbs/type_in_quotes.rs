//! A type is written without quotes.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", all(query(city = "String", size = "Option<u32>", kind = "small")))]
pub struct Shop {
    pub id: Id<Self>,
}

fn main() {}
