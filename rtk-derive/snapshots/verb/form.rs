//! `create` sends its attributes as a form.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(create), create(form))]
pub struct Hook {
    pub id: Id<Self>,
    pub name: Option<String>,
}
