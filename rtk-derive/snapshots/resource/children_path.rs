//! Look at `inside`, which the paths of its children have to continue, and not `member`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/kit/apps", children_path = "/accounts/{account_id}/kit/{app_id}", only(find))]
pub struct App {
    pub id: Id<Self>,
}
