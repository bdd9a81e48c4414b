//! The accessor of the collection is `people`, that of a member remains `person`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/people", plural = people, only(find))]
pub struct Person {
    pub id: Id<Self>,
}
