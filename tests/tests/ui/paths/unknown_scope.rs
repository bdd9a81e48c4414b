//! `{gadget_id}` names the scope `Gadget`.
use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets/{gadget_id}/parts")]
pub struct Part {
    pub id: Id<Self>,
}

fn main() {}
