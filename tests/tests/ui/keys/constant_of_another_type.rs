//! `paging` and `envelope` are constants.
use rtk::{Envelope, Id, Paging, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", paging = "cursor", envelope = "result", all(envelope = 3))]
pub struct Rule {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/parts", paging = Envelope::V4, all(envelope = Paging::PAGE))]
pub struct Part {
    pub id: Id<Self>,
}

fn main() {}
