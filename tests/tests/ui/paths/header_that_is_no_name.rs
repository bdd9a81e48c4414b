//! HTTP/2 allows lower case only in header names.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", id_header = "CF-R2-Jurisdiction")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
