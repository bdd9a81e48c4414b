//! The keys of the body are those of a form.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(), post(test = "test", body(note = String), form))]
pub struct Hook {
    pub id: Id<Self>,
}
