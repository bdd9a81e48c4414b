//! The placeholder of the id has another name, which ends the path of the member.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/people", id_param = user_id, only(find))]
pub struct Person {
    pub id: Id<Self>,
}
