//! The smallest declaration. `{account_id}` stands for the scope `Account`: see `place`, `In` and `MemberIn`.
//! Other snapshots use `only(…)` to leave out verbs.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
}
