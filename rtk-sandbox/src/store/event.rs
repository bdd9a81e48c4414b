//! Events: what happened in an app, in the form in which its webhooks receive it.

use serde_json::Value;

/// An event of an app, with the body that its webhooks receive.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Event {
    pub(crate) app: String,
    pub(crate) name: &'static str,
    pub(crate) body: Value,
}
