//! A relation is declared on the struct.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops")]
pub struct Shop {
    pub id: Id<Self>,
    pub pens: rtk::HasMany<Pen>,
    pub owner: HasOne<Owner>,
}

fn main() {}
