//! `create` takes the declared type, so that the `NewRecording` of the derive is that of `replace`.

use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/recordings", only(create, replace), create(body = Start), replace)]
pub struct Recording {
    pub id: Id<Self>,
    pub name: Option<String>,
}

// The items below are for the compiler only, and are not expanded here.

#[derive(Debug, Clone, Nested)]
pub struct Start {
    pub meeting_id: String,
    pub password: Option<String>,
}
