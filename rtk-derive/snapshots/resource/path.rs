//! The least that a resource says. `{account_id}` becomes the scope `Account`: look at `Placement`, `In` and `MemberIn`.
//! The other snapshots leave out verbs that do not matter to them, with `only(…)`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}
