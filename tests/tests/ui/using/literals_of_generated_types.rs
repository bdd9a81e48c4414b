//! The only field of a generated type says how to make one.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", all(query(city = String)))]
pub struct Shop {
    pub id: Id<Self>,
    pub name: Option<String>,
}

fn main() {
    let _ = NewShop { name: Some("x".to_owned()) };
    let _ = ShopChanges { name: Some("x".to_owned()) };
    let _ = ShopFilter { city: "x".to_owned() };
}
