//! Errors of JavaScript as errors of a transport.

use js_sys::{Error, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::transport::TransportError;

/// The platform refused the request before it sent it.
pub(super) fn unsendable(error: &JsValue) -> TransportError {
    TransportError::unsendable(describe(error))
}

/// The request failed, and the platform does not say whether the server has received it.
pub(super) fn interrupted(error: &JsValue) -> TransportError {
    TransportError::interrupted(describe(error))
}

/// Returns the messages of an error and of its causes. In Node, only the cause says why `fetch` failed.
fn describe(error: &JsValue) -> String {
    let mut text = String::new();
    let mut next = Some(error.clone());
    // Causes can form a circle.
    for _ in 0..4 {
        let Some(error) = next.take() else { break };
        let Some(known) = error.dyn_ref::<Error>() else { break };
        let message = String::from(known.message());
        if !message.is_empty() {
            let separator = if text.is_empty() { "" } else { ": " };
            text.push_str(separator);
            text.push_str(&message);
        }
        next = Reflect::get(&error, &JsValue::from_str("cause")).ok();
    }
    if text.is_empty() { "`fetch` failed without a message".to_owned() } else { text }
}
