//! One call: a request as a value, how it is sent, and how its response is decoded.
//!
//! `Call` collects what is to be sent. `http_request` turns it into an HTTP request, `execute` sends that, with retries and
//! timeouts, and `decode` reads the response. `Request` is the public face of these steps.

pub(crate) mod decode;
pub(crate) mod execute;
mod form;
mod http_request;
mod idempotency;
pub(crate) mod instead;
pub(crate) mod request;
pub(crate) mod response_error;
mod trace;
pub(crate) mod untyped_scope;
pub(crate) mod url;
pub(crate) mod with_response;

use std::sync::Arc;
use std::time::Duration;

use http::header::{
    ACCEPT, CONNECTION, CONTENT_LENGTH, HOST, HeaderMap, HeaderName, HeaderValue, TE, TRAILER, TRANSFER_ENCODING,
    UPGRADE,
};
use serde::Serialize;
use tokio::sync::OwnedSemaphorePermit;

use crate::client::credentials::{Credentials, Signature};
use crate::client::retry::Retry;
use crate::codec::request::to_value;
use crate::descriptor::envelope::Envelope;
use crate::descriptor::paging::Paging;
use crate::descriptor::{
    BodyKind, Constant, Descriptor, Kind, Location, Method, Operation, PathBase, ResourcePath, template,
};
use crate::error::{Error, ErrorKind, RequestInfo, Scrubber};
use crate::input::Input;
use crate::input::content::Content;
use crate::input::params::Params;
use crate::input::query::Query;
use crate::paging::tracker::PageTracker;
use crate::transport::{Body, ReadMode};
use untyped_scope::UntypedScope;

/// Headers that follow from the URL, the body and the connection.
///
/// A wrong `content-length` makes a server wait for bytes that never come; the others would frame another message than the one
/// that is sent.
const CONNECTION_HEADERS: [HeaderName; 7] = [CONNECTION, CONTENT_LENGTH, HOST, TE, TRAILER, TRANSFER_ENCODING, UPGRADE];

/// Everything that one request consists of. Has no `Debug`, because a body can hold secrets.
pub struct Call {
    pub(crate) scope: UntypedScope,
    target: Target,
    /// Path parameters of the operation itself. They override those of the scope.
    args: Vec<(&'static str, String)>,
    pub(crate) query: Query,
    headers: HeaderMap,
    body: Option<Content>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retry: Option<Retry>,
    /// Overrides whether the operation is idempotent.
    idempotent: Option<bool>,
    /// The key that all attempts send. Made when the call is sent, unless the caller has chosen it. Not copied for another page.
    idempotency_key: Option<HeaderValue>,
    pub(crate) read_mode: ReadMode,
    /// The body of a streamed response, with the permit that it holds until it has been read.
    pub(crate) body_stream: Option<(Body, Option<OwnedSemaphorePermit>)>,
    /// The body was a stream and has been sent, so the request cannot be sent again.
    is_body_consumed: bool,
    /// The credentials of the last attempt.
    pub(crate) signature: Option<Arc<Signature>>,
    /// The credentials of all attempts.
    pub(crate) scrubber: Scrubber,
    /// How far a list has been followed, if this call fetches a page of one.
    pub(crate) tracker: PageTracker,
    /// The first reason why this cannot be sent. Returned when the request is awaited.
    pub(crate) deferred_error: Option<Error>,
}

enum Target {
    /// An operation of a resource.
    Operation(&'static Descriptor, &'static Operation),
    /// A path without a declaration, below a path template.
    Raw { parent: &'static str, envelope: &'static Envelope, method: Method, path: String },
}

impl Call {
    fn new(scope: UntypedScope, target: Target) -> Self {
        Self {
            scope,
            target,
            args: Vec::new(),
            query: Query::default(),
            headers: HeaderMap::new(),
            body: None,
            timeout: None,
            attempt_timeout: None,
            retry: None,
            idempotent: None,
            idempotency_key: None,
            read_mode: ReadMode::Decode,
            body_stream: None,
            is_body_consumed: false,
            signature: None,
            scrubber: Scrubber::default(),
            tracker: PageTracker::default(),
            deferred_error: None,
        }
    }

    /// A call of a declared operation.
    pub(crate) fn for_operation(
        scope: UntypedScope,
        resource: &'static Descriptor,
        operation: &'static Operation,
    ) -> Self {
        let mut call = Self::new(scope, Target::Operation(resource, operation));
        for constant in operation.constants {
            call.set_constant(constant);
        }
        // Also if no key is set: the body is an object.
        if operation.body == BodyKind::Keys && call.body.is_none() {
            call.body = Some(Content::json(b"{}".to_vec()));
        }
        call
    }

    /// A call of any path below a path template.
    pub(crate) fn raw(
        scope: UntypedScope,
        parent: &'static str,
        envelope: &'static Envelope,
        method: Method,
        path: &str,
    ) -> Self {
        Self::new(scope, Target::Raw { parent, envelope, method, path: path.to_owned() })
    }

    /// Returns the same call, to fetch another page with it. Omits a body that can be sent only once.
    pub(crate) fn duplicate(&self) -> Self {
        let target = match &self.target {
            Target::Operation(resource, operation) => Target::Operation(resource, operation),
            Target::Raw { parent, envelope, method, path } => {
                Target::Raw { parent, envelope, method: *method, path: path.clone() }
            }
        };
        Self {
            args: self.args.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            body: self.body.as_ref().and_then(Content::duplicate),
            timeout: self.timeout,
            attempt_timeout: self.attempt_timeout,
            retry: self.retry,
            idempotent: self.idempotent,
            read_mode: self.read_mode,
            is_body_consumed: self.is_body_consumed,
            tracker: self.tracker.clone(),
            ..Self::new(self.scope.clone(), target)
        }
    }

    /// Returns the same call, to be sent as well. It has the same error, if it cannot be sent.
    pub(crate) fn copy(&self) -> Self {
        let mut copy = self.duplicate();
        copy.deferred_error = self.deferred_error.as_ref().map(Error::copy_of_unsent);
        if self.body.is_some() && copy.body.is_none() {
            let why = "the body is sent with the request for each page, and this one can be sent only once: pass bytes instead of a stream";
            copy.defer_error(Error::new(ErrorKind::InvalidRequest, why));
        }
        copy
    }

    pub(crate) fn defer_error(&mut self, error: Error) {
        self.deferred_error.get_or_insert(error);
    }

    fn set_constant(&mut self, constant: &Constant) {
        let (key, value) = (constant.key, constant.value());
        match constant.location {
            Location::Query => self.set_query(|query| query.set(key, &value)),
            Location::Header => self.set_header(key, value.as_str().unwrap_or(&value.to_string())),
            Location::Body => self.set_body_key(key, &value),
        }
    }

    pub(crate) fn set_arg(&mut self, name: &'static str, value: String) {
        self.args.push((name, value));
    }

    /// Sets the body, the parameters and the chosen id of a create or an update.
    pub(crate) fn set_input(&mut self, input: impl Input) {
        let input = input.into_body();
        if let Some(why) = input.deferred_error() {
            self.defer_error(Error::new(ErrorKind::InvalidRequest, why));
        }
        if let (Target::Operation(resource, operation), Some(id)) = (&self.target, &input.id) {
            // The path of an update holds the record's own id already.
            if operation.kind == Kind::Create {
                self.scope = self.scope.with_id(resource, id);
            }
        }
        if self.body_kind() == BodyKind::Attributes {
            self.set_content(input.to_json(self.request_key()).map(Content::json));
        }
        self.set_params(input.params);
    }

    pub(crate) fn set_params(&mut self, params: Params) {
        if let Some(why) = params.deferred_error {
            self.defer_error(Error::new(ErrorKind::InvalidRequest, why));
        }
        self.query.merge(params.query);
        for (name, value) in params.headers {
            self.set_header(name, &value);
        }
    }

    pub(crate) fn set_content(&mut self, content: Result<Content, Error>) {
        match content {
            Ok(content) => self.body = Some(content),
            Err(error) => self.defer_error(error),
        }
    }

    pub(crate) fn set_query(&mut self, set: impl FnOnce(&mut Query) -> Result<(), Error>) {
        if let Err(error) = set(&mut self.query) {
            self.defer_error(error);
        }
    }

    pub(crate) fn set_header(&mut self, name: &str, value: &str) {
        let why = match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), _) if Credentials::owns(&name) => return self.defer_error(Credentials::refuse(&name)),
            (Ok(CONTENT_LENGTH), _) => {
                "the header `content-length` cannot be set: it follows from the body. Give a streamed body its length with `Body::length`"
                    .to_owned()
            }
            (Ok(name), _) if CONNECTION_HEADERS.contains(&name) => {
                format!("the header `{name}` cannot be set: it follows from the URL, the body and the connection")
            }
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
                return;
            }
            (Ok(name), Err(_)) => {
                format!(
                    "the value of the header `{name}` has a character that headers cannot hold, such as a line break"
                )
            }
            (Err(_), _) => format!("`{name}` is not a valid header name"),
        };
        self.defer_error(Error::new(ErrorKind::InvalidRequest, why));
    }

    /// Accepts any content type, unless the declaration sets `accept`.
    pub(crate) fn accept_anything(&mut self) {
        self.headers.entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
    }

    /// The dotted path of the attributes in the body.
    fn request_key(&self) -> &'static str {
        match self.target {
            Target::Operation(resource, operation) if operation.body == BodyKind::Attributes => resource.request_key,
            _ => "",
        }
    }

    /// Sets one key of a JSON body.
    pub(crate) fn set_body_key(&mut self, key: &str, value: &(impl Serialize + ?Sized)) {
        let unserializable = |error: serde_json::Error| {
            Error::new(ErrorKind::InvalidRequest, format!("the value of `{key}` cannot be serialized: {error}"))
                .with_source(error)
        };
        let content = to_value(value)
            .map_err(unserializable)
            .and_then(|value| Content::with_key(self.body.as_ref(), self.request_key(), key, value));
        self.set_content(content);
    }

    pub(crate) fn envelope(&self) -> &'static Envelope {
        match self.target {
            Target::Operation(resource, operation) => operation.envelope.unwrap_or(resource.envelope),
            Target::Raw { envelope, .. } => envelope,
        }
    }

    /// Returns whether the resource declares an attribute with this key, other than a flattened one.
    pub(crate) fn declares(&self, key: &str) -> bool {
        match self.target {
            Target::Operation(resource, _) => resource.attributes.iter().any(|it| !it.flatten && it.wire == key),
            Target::Raw { .. } => false,
        }
    }

    /// Whether this reads or writes one resource of this kind, which the path identifies. An action can return another one.
    pub(crate) fn is_about(&self, resource: &Descriptor) -> bool {
        match self.target {
            Target::Operation(own, operation) => {
                let is_verb = operation.kind != Kind::Action && operation.base == PathBase::Member;
                is_verb && own.name == resource.name && own.member_path() == resource.member_path()
            }
            Target::Raw { .. } => false,
        }
    }

    pub(crate) fn paging(&self) -> Paging {
        match self.target {
            Target::Operation(resource, operation) => operation.paging_in(resource),
            Target::Raw { .. } => Paging::SINGLE,
        }
    }

    fn body_kind(&self) -> BodyKind {
        match self.target {
            Target::Operation(_, operation) => operation.body,
            Target::Raw { .. } => BodyKind::Nothing,
        }
    }

    /// The dotted path of the payload below the envelope's payload key.
    pub(crate) fn payload_key(&self) -> &'static str {
        match self.target {
            Target::Operation(_, operation) => operation.key,
            Target::Raw { .. } => "",
        }
    }

    /// The header of the response that holds the output, where the declaration names one.
    pub(crate) fn response_header(&self) -> &'static str {
        match self.target {
            Target::Operation(_, operation) => operation.response_header.unwrap_or_default(),
            Target::Raw { .. } => "",
        }
    }

    pub(super) fn method(&self) -> Method {
        match &self.target {
            Target::Operation(_, operation) => operation.method,
            Target::Raw { method, .. } => *method,
        }
    }

    /// Whether the request can be sent more than once.
    pub(crate) fn is_repeatable(&self) -> bool {
        !self.is_body_consumed
    }

    /// What an error reports about this call.
    pub(crate) fn request_info(&self) -> RequestInfo {
        match &self.target {
            Target::Operation(resource, operation) => RequestInfo {
                method: operation.method,
                template: self.resource_path(resource, operation).map(|path| operation.path(path)).unwrap_or_default(),
                resource: Some(resource.name),
                operation: Some(operation.name),
                operation_id: operation.id,
                singleton: resource.is_singleton(),
            },
            Target::Raw { parent, method, path, .. } => RequestInfo {
                method: *method,
                template: template::join(parent, path.trim_matches('/')),
                resource: None,
                operation: None,
                operation_id: None,
                singleton: false,
            },
        }
    }

    fn path_param(&self, name: &str) -> Option<&str> {
        let arg = self.args.iter().find(|(set, _)| *set == name).map(|(_, value)| value.as_str());
        arg.or_else(|| self.scope.param(name))
    }

    /// Chooses the path of the resource whose placeholders the scope can fill: that with the most of them, since the path in a zone can have all
    /// placeholders of the path in an account. If there is none, the first path, for an error that names the missing id.
    fn resource_path(&self, resource: &Descriptor, operation: &Operation) -> Option<&'static ResourcePath> {
        if let [only] = resource.paths {
            return Some(only);
        }
        let placeholders = |path: &ResourcePath| template::placeholders(operation.base_path(path));
        let can_fill = |path: &&ResourcePath| placeholders(path).all(|name| self.scope.param(name).is_some());
        // `max_by_key` would return the last of several.
        let paths = resource.paths.iter().rev().filter(can_fill);
        paths.max_by_key(|path| placeholders(path).count()).or(resource.paths.first())
    }
}
