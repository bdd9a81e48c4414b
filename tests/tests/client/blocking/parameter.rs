//! A query parameter that is called `wait`, in a module that does not import `Blocking`.

use rtk::{Id, Resource};
use serde_json::json;

use super::server;
use crate::support::Reply;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", read_only, post(execute = "execute", query(wait = bool), returns = ()))]
struct Hook {
    id: Id<Self>,
}

#[test]
fn blocking_calls_leave_a_parameter_called_wait_alone() {
    let server = server(|_| Reply::data(&json!({"id": "h-1"})));
    let hook = server.client().account("acc-1").hook("h-1");
    rtk::Blocking::wait(hook.execute().wait(true)).unwrap();
    assert_eq!(server.only().query(), [("wait", "true")]);
}
