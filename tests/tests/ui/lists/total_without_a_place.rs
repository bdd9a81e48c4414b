//! A total beside a list that is the whole response.

use rtk::{Envelope, Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    envelope = Envelope::NONE,
    paging = Paging::numbered("page", "size").total("total"),
)]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", paging = Paging::PAGE.total(""))]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
