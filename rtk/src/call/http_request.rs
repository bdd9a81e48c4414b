//! Builds the HTTP request of a call.

use http::header::{ACCEPT, CONTENT_TYPE, HeaderName, HeaderValue, USER_AGENT};

use crate::call::{Call, Target, url};
use crate::client::credentials::Signature;
use crate::descriptor::{Descriptor, Method, Operation, PathBase, ResourcePath, siblings, template};
use crate::error::{Error, ErrorKind};
use crate::input::content::{self, Content};
use crate::transport::Body;

/// Builds the HTTP request of one attempt, with credentials.
pub(crate) fn build(call: &mut Call, signature: &Signature) -> Result<http::Request<Body>, Error> {
    let url = build_url(call)?;
    let (content_type, body) = take_body(call);
    let mut request = http::Request::new(body);
    *request.method_mut() = match call.method() {
        Method::Get => http::Method::GET,
        Method::Head => http::Method::HEAD,
        Method::Post => http::Method::POST,
        Method::Put => http::Method::PUT,
        Method::Patch => http::Method::PATCH,
        Method::Delete => http::Method::DELETE,
    };
    *request.uri_mut() = url.try_into().map_err(|error: http::uri::InvalidUri| {
        Error::new(ErrorKind::InvalidRequest, "the URL is not valid").with_source(error)
    })?;
    let headers = request.headers_mut();
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    headers.insert(USER_AGENT, call.scope.client.0.user_agent.clone());
    for (name, value) in &call.scope.client.headers {
        headers.insert(name, value.clone());
    }
    if let Some(content_type) = content_type {
        let of_json = call.scope.client.json_type.as_ref().filter(|_| content_type == content::JSON);
        headers.insert(CONTENT_TYPE, of_json.cloned().unwrap_or(content_type));
    }
    for (name, value) in call.scope.headers() {
        // As in a path, an empty id would address another scope: the one without this header.
        let is_id = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_graphic());
        let (true, Ok(name), Ok(value)) = (is_id, HeaderName::try_from(name), HeaderValue::try_from(value)) else {
            let detail = format!("the id in the header `{name}` is empty or has characters that headers cannot hold");
            return Err(Error::new(ErrorKind::InvalidId, detail));
        };
        headers.insert(name, value);
    }
    if !call.headers.is_empty() {
        headers.extend(call.headers.clone());
    }
    call.add_idempotency_key(headers);
    signature.apply(headers)?;
    Ok(request)
}

/// Takes the body for one attempt, and leaves a copy for the next one unless it is a stream.
fn take_body(call: &mut Call) -> (Option<HeaderValue>, Body) {
    let duplicate = call.body.as_ref().and_then(Content::duplicate);
    if duplicate.is_none() && call.body.is_some() {
        call.is_body_consumed = true;
    }
    match duplicate.or_else(|| call.body.take()) {
        Some(Content { content_type, body }) => (Some(content_type), body),
        None => (None, Body::empty()),
    }
}

fn build_url(call: &Call) -> Result<String, Error> {
    let base = &call.scope.client.base_url;
    let mut url = String::with_capacity(base.len() + 128);
    url.push_str(base);
    if let Some((name, id)) = call.scope.reserved_id() {
        return Err(is_a_word(name, id));
    }
    let param = |name: &str| call.path_param(name);
    match &call.target {
        Target::Operation(resource, operation) => {
            let path = call
                .resource_path(resource, operation)
                .ok_or_else(|| Error::new(ErrorKind::InvalidRequest, "the declaration has no path"))?;
            refuse_other_path(resource, operation, path)?;
            refuse_reserved_arguments(call, resource, operation, path)?;
            url::fill(&mut url, operation.base_path(path), param)?;
            if !operation.tail.is_empty() {
                url.push('/');
                url::fill(&mut url, operation.tail, param)?;
            }
        }
        Target::Raw { parent, path, .. } => {
            url::fill(&mut url, parent, param)?;
            url::push_raw(&mut url, path)?;
        }
    }
    // What the call sets itself replaces the constant of the API.
    let of_api = call.scope.client.api.query.iter().copied().filter(|(key, _)| call.query.get(key).is_none());
    url::push_query(&mut url, of_api.chain(call.query.pairs()))?;
    Ok(url)
}

/// Rejects an operation that exists at another path only.
fn refuse_other_path(resource: &Descriptor, operation: &Operation, path: &ResourcePath) -> Result<(), Error> {
    let only = operation.only_path.and_then(|index| resource.paths.get(index));
    let Some(only) = only.filter(|only| !std::ptr::eq(*only, path)) else { return Ok(()) };
    let (name, scope) = (operation.name, only.scope);
    let detail = format!("`{name}` exists in the scope of a `{scope}` only, and this is that of a `{}`", path.scope);
    Err(Error::new(ErrorKind::InvalidRequest, detail))
}

/// Rejects an argument in the path of an action that another path of the resource has as a word in the same place.
fn refuse_reserved_arguments(
    call: &Call,
    resource: &Descriptor,
    operation: &Operation,
    path: &ResourcePath,
) -> Result<(), Error> {
    if call.args.is_empty() {
        return Ok(());
    }
    let template = operation.path(path);
    for (name, value) in &call.args {
        // Of several segments, the first stands in the place of the word.
        let value = match operation.tail.contains(&format!("{{*{name}}}")) {
            true => value.split('/').next().unwrap_or_default(),
            false => value,
        };
        // An argument that follows the path of the collection is an id, too.
        let is_id = operation.base == PathBase::Collection && operation.tail.starts_with('{') && {
            template::placeholders(operation.tail).next() == Some(name)
        };
        let argument = |name: &str| call.args.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value);
        if siblings::is_word(resource, &template, name, value, argument) || (is_id && resource.reserves_id(value)) {
            return Err(is_a_word(name, value));
        }
    }
    Ok(())
}

/// Servers prefer a literal segment to a placeholder, so the request would reach something else.
fn is_a_word(name: &str, id: &str) -> Error {
    Error::new(
        ErrorKind::InvalidId,
        format!("`{name}` cannot be `{id}`: in this path, the word stands for something else"),
    )
}
