//! The body of `test` is an argument. That of `pause` is constant.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", only(find), post(test = "test", body = Sample), put(pause = "", body(action = "pause", force = true)))]
pub struct Hook {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(serde::Serialize)]
pub struct Sample {
    pub text: String,
}
