//! Look at `member` and `inside`: both are what is said, and not `collection` with an id.

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
