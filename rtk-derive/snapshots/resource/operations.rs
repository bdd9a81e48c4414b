//! Names of operations follow from one pattern, unless they have a name of their own: see `OPERATIONS`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/rules",
    operations = "rules.{verb}.account",
    only(all, find, destroy),
    destroy(operation = "RemoveRule"),
    post(test_all = "test", on = collection),
)]
pub struct Rule {
    pub id: Id<Self>,
}
