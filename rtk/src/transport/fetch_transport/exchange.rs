//! Calls `fetch` once.

use http::{Request, Response, StatusCode};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, RequestRedirect, ResponseType};

use super::failure::{interrupted, unsendable};
use super::{headers, response_body};
use crate::transport::{Body, TransportError};

#[wasm_bindgen]
extern "C" {
    /// The global function. Workers, Node and pages have it under this name.
    #[wasm_bindgen(catch)]
    fn fetch(url: &str, init: &RequestInit) -> Result<Promise, JsValue>;
}

/// Aborts a request when it is dropped before it has ended.
pub(super) struct Abort(Option<AbortController>);

impl Abort {
    /// Does nothing on drop any more.
    pub(super) fn disarm(&mut self) {
        self.0 = None;
    }
}

impl Drop for Abort {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

pub(super) async fn exchange(request: Request<Body>) -> Result<Response<Body>, TransportError> {
    let (head, body) = request.into_parts();
    let body = body.to_bytes().await?;
    let controller = AbortController::new().map_err(|error| unsendable(&error))?;
    let init = RequestInit::new();
    init.set_method(head.method.as_str());
    let headers = headers::to_js(&head.headers).map_err(|error| unsendable(&error))?;
    init.set_headers(&headers);
    init.set_redirect(RequestRedirect::Manual);
    init.set_signal(Some(&controller.signal()));
    if !body.is_empty() {
        init.set_body(&Uint8Array::from(&body[..]));
    }
    let response = fetch(&head.uri.to_string(), &init).map_err(|error| unsendable(&error))?;
    let mut abort = Abort(Some(controller));
    let response = JsFuture::from(response).await;
    let response: web_sys::Response = response.and_then(JsCast::dyn_into).map_err(|error| {
        abort.disarm();
        interrupted(&error)
    })?;
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(TransportError::interrupted("the server redirects, and the browser does not say where to"));
    }
    let status = StatusCode::from_u16(response.status()).map_err(TransportError::interrupted)?;
    let mut own = Response::new(response_body::read(&response, abort));
    *own.status_mut() = status;
    *own.headers_mut() = headers::from_js(&response.headers());
    Ok(own)
}
