//! Look at `param`, and at the end of `member` and `inside`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/people", id_param = user_id, only(find))]
pub struct Person {
    pub id: Id<Self>,
}
