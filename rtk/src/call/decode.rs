//! Decodes a response: checks the status, then reads the envelope and the payload.

use std::marker::PhantomData;

use crate::platform::Instant;
use http::{HeaderMap, StatusCode};
use serde::de::{self, DeserializeOwned, DeserializeSeed, IgnoredAny};
use serde_json::Value;

use crate::call::{Call, response_error};
use crate::codec::envelope::{EnvelopeSeed, Payload};
use crate::codec::fields::from_nothing;
use crate::descriptor::{Method, template};
use crate::error::Error;
use crate::paging::page_info::PageInfo;
use crate::transport::byte_stream::ByteStream;
use crate::transport::incoming::Incoming;
use crate::transport::response::Response;

/// Decodes the payload with what `seed` returns, or returns the error that the response is.
pub(crate) fn payload<'de, S: DeserializeSeed<'de>>(
    call: &Call,
    response: &'de Response,
    seed: impl Fn() -> S,
) -> Result<(Payload<S::Value>, PageInfo), Error> {
    if !response.status().is_success() {
        return Err(response_error::status(call, response));
    }
    if response.json_bytes().trim_ascii().is_empty() {
        return Ok((Payload::Absent, PageInfo::default()));
    }
    let envelope = || EnvelopeSeed { envelope: call.envelope(), path: call.payload_key(), seed: &seed };
    // Validating the whole body as UTF-8 at once, rather than string by string, saves a sixth of the time to decode a list.
    let text = std::str::from_utf8(response.json_bytes()).map_err(de::Error::custom);
    let result = text.and_then(|text| {
        let mut json = serde_json::Deserializer::from_str(text);
        let unwrapped = envelope().deserialize(&mut json)?;
        json.end().map(|()| unwrapped)
    });
    match result {
        Ok(unwrapped) if unwrapped.is_failure() => Err(response_error::unsuccessful(call, response)),
        Ok(_) if response_error::is_bare_failure(call, response) => Err(response_error::unsuccessful(call, response)),
        Ok(unwrapped) => Ok((unwrapped.payload, unwrapped.paging.with_total(call.paging().total_path()))),
        Err(error) => Err(response_error::undecodable(call, response, &error, envelope())),
    }
}

/// Decodes a value. A missing payload decodes as a value only if its type accepts nothing, as `Option` does.
pub(crate) fn value<T: DeserializeOwned>(call: &Call, response: &Response) -> Result<T, Error> {
    let (payload, _) = payload(call, response, || PhantomData::<T>)?;
    let value = match payload {
        // `Value` and `()` accept null, but not nothing.
        Payload::Null => from_nothing().or_else(|| serde_json::from_value(Value::Null).ok()),
        payload => payload.value().or_else(from_nothing),
    };
    value.ok_or_else(|| response_error::missing_payload(call, response))
}

/// Decodes a list or a map. Some servers return null for an empty one.
pub(crate) fn collection<T: DeserializeOwned + Default>(call: &Call, response: &Response) -> Result<T, Error> {
    match payload(call, response, || PhantomData::<T>)?.0 {
        Payload::Value(value) => Ok(value),
        Payload::Null => Ok(T::default()),
        Payload::Absent => Err(response_error::missing_payload(call, response)),
    }
}

/// Decodes the header of the response that the operation declares. A missing one is an error, unless the type accepts nothing, as `Option` does.
pub(crate) fn header<T: DeserializeOwned>(call: &Call, response: &Response) -> Result<T, Error> {
    if !response.status().is_success() {
        return Err(response_error::status(call, response));
    }
    let name = call.response_header();
    let Some(value) = response.headers().get(name) else {
        // The body may say why there is none.
        return from_nothing().map_or_else(
            || unit(call, response).and_then(|()| Err(response_error::missing_header(call, response, name))),
            Ok,
        );
    };
    let text = value.to_str().map_err(de::Error::custom);
    let decoded = text.and_then(|text| {
        let of_text = T::deserialize(Value::from(text));
        // A number or a boolean.
        of_text.or_else(|error| serde_json::from_str(text).map_err(|_| error))
    });
    decoded.map_err(|cause| response_error::header_mismatch(call, response, name, &cause))
}

/// Returns whether a HEAD request found something.
pub(crate) fn existence(call: &Call, response: &Response) -> Result<bool, Error> {
    match response.status() {
        status if status.is_success() => Ok(true),
        StatusCode::NOT_FOUND => Ok(false),
        _ => Err(response_error::status(call, response)),
    }
}

/// Checks that the call succeeded, and ignores the payload.
pub(crate) fn unit(call: &Call, response: &Response) -> Result<(), Error> {
    payload(call, response, || PhantomData::<IgnoredAny>).map(|_| ())
}

/// Returns the response as it is if its status is a success.
pub(crate) fn bytes(call: &Call, response: Response) -> Result<Response, Error> {
    if response.status().is_success() {
        Ok(response.with_marked_headers())
    } else {
        Err(response_error::status(call, &response))
    }
}

/// Returns the body as a stream if the status is a success. The timeout of the call counts from `started`.
pub(crate) fn stream(call: &mut Call, response: Response, started: Instant) -> Result<ByteStream, Error> {
    let Some((body, permit)) = call.body_stream.take() else { return Err(response_error::status(call, &response)) };
    let client = &call.scope.client.0;
    // A limit too long to be reached is none.
    let deadline = call.timeout.and_then(|limit| Some((started.checked_add(limit)?, limit)));
    let limits = (call.attempt_timeout.unwrap_or(client.attempt_timeout), deadline);
    // The `content-length` of a response to HEAD is that of a body that does not come.
    let no_headers = HeaderMap::new();
    let headers = if call.method() == Method::Head { &no_headers } else { response.headers() };
    let incoming = Incoming::new(call.request_info(), headers, body, limits, permit);
    Ok(ByteStream::new(response.with_marked_headers(), incoming, client.limit))
}

/// Decodes a part of a response that is JSON already. `path` is where in the response that part is, for errors.
pub(crate) fn part<'de, S: DeserializeSeed<'de>>(
    call: &Call,
    response: &Response,
    path: &str,
    value: Value,
    seed: S,
) -> Result<S::Value, Error> {
    with_path(path, value, seed).map_err(|(path, cause)| {
        // `serde_path_to_error` calls the root `.`.
        let path = if path.is_empty() { "." } else { &path };
        response_error::mismatch(call, response, path, &cause)
    })
}

/// Decodes a value that is found at `path`. An error comes with the path of the value that could not be decoded.
pub(crate) fn with_path<'de, S: DeserializeSeed<'de>>(
    path: &str,
    value: Value,
    seed: S,
) -> Result<S::Value, (String, serde_json::Error)> {
    let mut track = serde_path_to_error::Track::new();
    let result = seed.deserialize(serde_path_to_error::Deserializer::new(value, &mut track));
    result.map_err(|cause| {
        let below = track.path();
        let below = if below.iter().next().is_some() { below.to_string() } else { String::new() };
        (template::dotted(path, &below), cause)
    })
}
