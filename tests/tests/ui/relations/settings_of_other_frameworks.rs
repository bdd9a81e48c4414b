//! Relations as other frameworks declare them.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops", has_many(Pen, dependent = destroy), has_many(caps = Cap, through = Account), has_many = boxes)]
pub struct Shop {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id}/pens", belongs_to(Shop, foreign_key = shop_id))]
pub struct Pen {
    pub id: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops/{shop_id}/caps", belongs_to(pen = Pen, foreign_key = pen_id))]
pub struct Cap {
    pub id: Id<Self>,
    pub pen_id: Id<Pen>,
}

fn main() {}
