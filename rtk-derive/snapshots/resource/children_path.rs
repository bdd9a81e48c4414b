//! The paths of children start with the declared path instead of that of the member.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/kit/apps", children_path = "/accounts/{account_id}/kit/{app_id}", only(find))]
pub struct App {
    pub id: Id<Self>,
}
