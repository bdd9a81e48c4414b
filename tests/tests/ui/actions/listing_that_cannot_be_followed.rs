//! The pages of a `Listing` have a continuation, and its parameters are not those of its paging.

use rtk::{Envelope, Id, Listing, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    get(stale = "stale", returns = Listing<Rule>, envelope = Envelope::NONE, paging = Paging::CURSOR),
    get(search = "search", query(start(wire = "page") = u64), returns = Listing<Rule>),
    get(odd = "odd", returns = Listing<NoData>),
)]
pub struct Rule {
    pub id: Id<Self>,
}

pub struct NoData;

fn main() {}
