//! Types that are not sent between threads.
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shops")]
pub struct Shop {
    pub id: Id<Self>,
    pub name: Rc<str>,
    pub size: Cell<u32>,
    pub city: Option<RefCell<String>>,
}

fn main() {}
