//! A `Listing` is what a `get` or a `post` returns, and `paging` is for one.

use rtk::{Id, Listing, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    all(paging = Paging::PAGE),
    create(returns = Listing<Rule>),
    get(latest = "latest", returns = Vec<Rule>, paging = Paging::PAGE),
    put(enable = "enable", returns = Listing<Rule>),
    get(search = "search", query(count = u64, page = u64), returns = Listing<Rule>),
)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
