//! The same of a singleton. Look at `HookExt`, `relations` and the assertion.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), has_one(proof = Signature))]
pub struct Hook {
    pub id: Id<Self>,
}

// For the compiler only: what stands below is not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/signature", singleton)]
pub struct Signature {
    pub text: Option<String>,
}
