//! Headers between Rust and JavaScript, where the characters of their text are the bytes, as in Latin-1.

use http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HOST};
use http::{HeaderMap, HeaderName, HeaderValue};
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Headers;

/// Omits the headers that `fetch` sets by itself, and does not let callers set.
pub(super) fn to_js(headers: &HeaderMap) -> Result<Headers, JsValue> {
    let own = Headers::new()?;
    for (name, value) in headers {
        if *name != HOST && *name != CONTENT_LENGTH {
            let text: String = value.as_bytes().iter().copied().map(char::from).collect();
            own.append(name.as_str(), &text)?;
        }
    }
    Ok(own)
}

pub(super) fn from_js(headers: &Headers) -> HeaderMap {
    let mut own = HeaderMap::new();
    for pair in headers.entries().into_iter().flatten() {
        let [name, value] = match pair.dyn_into::<Array>() {
            Ok(pair) => [pair.get(0), pair.get(1)].map(|text| text.dyn_into::<JsString>().map(String::from)),
            Err(_) => continue,
        };
        let (Ok(name), Ok(value)) = (name, value) else { continue };
        // Workers decode UTF-8, so that a character can be more than a byte.
        let bytes: Option<Vec<u8>> = value.chars().map(|char| u8::try_from(char).ok()).collect();
        let value = HeaderValue::from_bytes(&bytes.unwrap_or_else(|| value.into_bytes()));
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), value) {
            own.append(name, value);
        }
    }
    // `fetch` has decompressed the body, so these are no longer true of it.
    if own.remove(CONTENT_ENCODING).is_some() {
        own.remove(CONTENT_LENGTH);
    }
    own
}
