//! The module has an `Account` and a `Zone` of its own. Placeholders without `scope` mean those of `rtk`.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/persons/{person_id}/accounts", scope = Person)]
pub struct Account {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/persons")]
pub struct Person {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/persons/{person_id}/accounts/{account_id}/things")]
pub struct Thing {
    pub id: Id<Self>,
}

mod zones {
    #[expect(dead_code)]
    enum Zone {}

    #[derive(Debug, Clone, rtk::Resource)]
    #[resource(path = "/zones/{zone_id}/rules", path = "/accounts/{account_id}/rules")]
    pub struct Rule {
        pub id: rtk::Id<Self>,
    }

    #[derive(Debug, Clone, rtk::Resource)]
    #[resource(path = "/accounts/{account_id}/calls", member_path = "/zones/{zone_id}/calls/{call_id}")]
    pub struct Call {
        pub id: rtk::Id<Self>,
    }

    #[derive(Debug, Clone, rtk::Resource)]
    #[resource(path = "/zones/{zone_id}/logs", scope = rtk::Zone)]
    pub struct Log {
        pub id: rtk::Id<Self>,
    }
}

fn main() {}
