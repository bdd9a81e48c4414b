//! All bodies are forms, except that of `update`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", form, only(create, update), update(form = false))]
pub struct Hook {
    pub id: Id<Self>,
    pub name: Option<String>,
}
