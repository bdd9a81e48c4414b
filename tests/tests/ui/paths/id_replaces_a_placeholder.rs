//! A value of the inner placeholder would be sent as the id of the account.
use rtk::{Account, Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/things", id_param = account_id)]
pub struct Thing {
    pub id: Id<Self>,
}

pub mod inner {
    use super::*;

    #[derive(Debug, Clone, Resource)]
    #[resource(path = "/accounts/{account_id}/rules", member_path = "/rules/{account_id}", id_param = account_id)]
    pub struct Rule {
        pub id: Id<Self>,
    }
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", id_header = "cf-region", id_param = account_id, only())]
pub struct Region {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/jurisdictions", id_header = "cf-r2-jurisdiction", only())]
pub struct Jurisdiction {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/buckets", scope = Jurisdiction, id_param = jurisdiction_id)]
pub struct Bucket {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/stores", scope = Jurisdiction, find(headers(region(wire = "cf-r2-jurisdiction") = String)))]
pub struct Store {
    pub id: Id<Self>,
}

fn main() {
    let _ = std::any::type_name::<Account>();
}
