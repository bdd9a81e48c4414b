//! The body of a response, which JavaScript has as a `ReadableStream`.

use bytes::Bytes;
use futures_util::stream;
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

use super::exchange::Abort;
use super::failure::interrupted;
use crate::transport::{Body, TransportError};

/// Returns the body. The request is aborted if the body is dropped before its end.
pub(super) fn read(response: &Response, mut abort: Abort) -> Body {
    let Some(stream) = response.body() else {
        abort.disarm();
        return Body::empty();
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    Body::chunks(stream::unfold(Some((reader, abort)), |reading| async move {
        let (reader, mut abort) = reading?;
        match next(&reader).await {
            Ok(Some(chunk)) => Some((Ok(chunk), Some((reader, abort)))),
            Ok(None) => {
                abort.disarm();
                None
            }
            Err(error) => Some((Err(error), None)),
        }
    }))
}

async fn next(reader: &ReadableStreamDefaultReader) -> Result<Option<Bytes>, TransportError> {
    let read = async {
        let result = JsFuture::from(reader.read()).await?;
        if Reflect::get(&result, &JsValue::from_str("done"))?.is_truthy() {
            return Ok(None);
        }
        let chunk: Uint8Array = Reflect::get(&result, &JsValue::from_str("value"))?.dyn_into()?;
        Ok(Some(Bytes::from(chunk.to_vec())))
    };
    read.await.map_err(|error: JsValue| interrupted(&error))
}
