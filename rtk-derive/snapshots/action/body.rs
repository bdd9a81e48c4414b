//! The body of `test` is an argument. That of `pause` is constant, and that of `stop` is put together from an argument, setters and a constant.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/hooks",
    only(find),
    post(test = "test", body = Sample),
    put(pause = "", body(action = "pause", force = true)),
    put(stop(version) = "", body(action = "stop", version = u32, note = String, until = Option<u64>)),
)]
pub struct Hook {
    pub id: Id<Self>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(serde::Serialize)]
pub struct Sample {
    pub text: String,
}
