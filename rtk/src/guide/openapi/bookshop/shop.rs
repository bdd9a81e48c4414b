use super::Bookshop;
use rtk::{Id, Resource};

/// A shop.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/shops",
    api = Bookshop,
    read_only,
    all(operation = "listShops"),
    find(operation = "getShop"),
)]
#[non_exhaustive]
pub struct Shop {
    /// Id.
    pub id: Id<Self>,
    /// Name.
    pub name: String,
    /// City.
    pub city: Option<String>,
}
