//! The operation has a `paging`, and the list that it returns.

use rtk::{Id, Listing, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    get(search(q) = "search", on = collection, query(q = String, sort = String), returns = Listing<Rule>, key = "items", paging = Paging::CURSOR),
    get(tags = "tags", returns = Listing<String>),
)]
pub struct Rule {
    pub id: Id<Self>,
}
