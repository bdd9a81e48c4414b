//! A setting of the action is no parameter.
use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Nested)]
pub struct Closing {
    pub reason: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/shops",
    post(close = "close", query(body = Closing, force = bool)),
    get(closing = "closing", query(returns = Option<Closing>, envelope = rtk::Envelope::NONE, on = member)),
    post(open = "open", headers(body = Closing)),
)]
pub struct Shop {
    pub id: Id<Self>,
}

fn main() {}
