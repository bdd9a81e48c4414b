//! `find` takes the parent first.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops")]
pub struct Shop {
    pub id: Id<Self>,
}

fn main() {
    let _ = Shop::find("s");
}
