//! HTTP/2 knows small letters only.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", id_header = "CF-R2-Jurisdiction")]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
