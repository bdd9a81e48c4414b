//! The path of the member is the declared one instead of the collection's with the id.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/uploads",
    member_path = "/accounts/{account_id}/upload/{upload_id}",
    only(find)
)]
pub struct Upload {
    pub id: Id<Self>,
}
