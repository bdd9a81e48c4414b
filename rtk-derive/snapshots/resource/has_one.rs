//! The child is a singleton: see `HookExt`, `relations` and the assertion.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), has_one(proof = Signature))]
pub struct Hook {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks/{hook_id}/signature", singleton)]
pub struct Signature {
    pub text: Option<String>,
}
