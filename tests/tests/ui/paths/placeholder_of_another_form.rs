//! A placeholder is the name of the parent in snake_case and in the singular, with `_id`.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", has_many = Pen, has_many = Cap)]
pub struct Shop {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shopId}/pens")]
pub struct Pen {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shops_id}/caps")]
pub struct Cap {
    pub id: Id<Self>,
}

fn main() {}
