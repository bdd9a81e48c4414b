//! Look at the argument of `test`, and at what `pause` always sends.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(test = "test", body = Sample), put(pause = "", body(action = "pause", force = true)))]
pub struct Hook {
    pub id: Id<Self>,
}

// For the compiler only: what stands below is not expanded here.

#[derive(serde::Serialize)]
pub struct Sample {
    pub text: String,
}
