//! A brace without the other one. The rest of the declaration, and that of the parent, has no further mistake.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", has_many = Pen, has_many = Cap, has_many = Log)]
pub struct Shop {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id/pens")]
pub struct Pen {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/shop_id}/caps")]
pub struct Cap {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id}/{logs")]
pub struct Log {
    pub id: Id<Self>,
}

fn main() {}
