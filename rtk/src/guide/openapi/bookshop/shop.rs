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
    /// Id of the shop.
    pub id: Id<Self>,
    /// Name of the shop.
    pub name: String,
    /// City of the shop.
    pub city: Option<String>,
}
