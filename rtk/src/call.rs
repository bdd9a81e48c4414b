//! One call, put together: the only place where a request is made.

use std::sync::Arc;
use std::time::Duration;

use http::header::{
    ACCEPT, CONNECTION, CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue, TE, TRAILER,
    TRANSFER_ENCODING, UPGRADE, USER_AGENT,
};
use serde::Serialize;
use tokio::sync::OwnedSemaphorePermit;

use crate::constant::{Constant, Location};
use crate::content::Content;
use crate::credentials::{Credentials, Signature};
use crate::descriptor::{Base, BodyKind, Descriptor, Kind, Method, Operation, Placement};
use crate::envelope::Envelope;
use crate::error::{Asked, Error, ErrorKind};
use crate::input::{Input, Pairs};
use crate::paging::Paging;
use crate::path;
use crate::place::Place;
use crate::query::Query;
use crate::retry::Retry;
use crate::trail::Trail;
use crate::transport::{Body, Wanted};

/// A wrong length keeps a server waiting for the rest; the others mean another message than the one that is sent.
const OF_THE_CONNECTION: [HeaderName; 7] = [CONNECTION, CONTENT_LENGTH, HOST, TE, TRAILER, TRANSFER_ENCODING, UPGRADE];

/// Everything that one request is made of. No `Debug`: a body can hold secrets.
pub struct Call {
    pub(crate) place: Place,
    target: Target,
    args: Vec<(&'static str, String)>,
    pub(crate) query: Query,
    headers: HeaderMap,
    body: Option<Content>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<Retry>,
    /// What the request says of itself.
    idempotent: Option<bool>,
    /// What of its answer.
    pub(crate) wanted: Wanted,
    /// The body of its answer, where that is wanted as a stream, and the turn that it takes.
    pub(crate) rest: Option<(Body, Option<OwnedSemaphorePermit>)>,
    /// Its body was a stream, and has been sent.
    is_spent: bool,
    /// What it was sent with last.
    pub(crate) signature: Option<Arc<Signature>>,
    /// Which way a list has come to this page of it.
    pub(crate) trail: Trail,
    /// The first thing that cannot be sent; reported when the request is sent.
    pub(crate) fault: Option<Error>,
}

enum Target {
    Declared(&'static Descriptor, &'static Operation),
    Free { inside: &'static str, envelope: &'static Envelope, method: Method, path: String },
}

impl Call {
    fn new(place: Place, target: Target) -> Self {
        let (args, query, headers) = (Vec::new(), Query::default(), HeaderMap::new());
        Self {
            place,
            target,
            args,
            query,
            headers,
            body: None,
            timeout: None,
            retry: None,
            idempotent: None,
            wanted: Wanted::Meaning,
            rest: None,
            is_spent: false,
            signature: None,
            trail: Trail::default(),
            fault: None,
        }
    }

    /// A declared operation.
    pub(crate) fn declared(place: Place, resource: &'static Descriptor, name: &'static str) -> Self {
        match resource.operation(name) {
            Some(operation) => {
                let call = Self::new(place, Target::Declared(resource, operation));
                operation.constants.iter().fold(call, Self::with_constant)
            }
            None => {
                let mut call = Self::free(place, resource.inside, resource.envelope, Method::Get, "");
                call.refuse(Error::new(ErrorKind::InvalidRequest, format!("`{}` declares no `{name}`", resource.name)));
                call
            }
        }
    }

    /// Any path below a template.
    pub(crate) fn free(
        place: Place,
        inside: &'static str,
        envelope: &'static Envelope,
        method: Method,
        path: &str,
    ) -> Self {
        Self::new(place, Target::Free { inside, envelope, method, path: path.to_owned() })
    }

    /// What is always sent.
    fn with_constant(self, constant: &Constant) -> Self {
        let (key, value) = (constant.key, constant.value());
        match constant.location {
            Location::Query => self.with_query(|query| query.set(key, &value)),
            Location::Header => self.with_header(key, value.as_str().unwrap_or(&value.to_string())),
            Location::Body => self.with_body_key(key, &value),
        }
    }

    pub(crate) fn with_arg(mut self, name: &'static str, value: String) -> Self {
        self.args.push((name, value));
        self
    }

    pub(crate) fn with_input(mut self, input: impl Input) -> Self {
        let input = input.into_members();
        if let Some(fault) = input.fault() {
            self.refuse(Error::new(ErrorKind::InvalidRequest, fault));
        }
        if let (Target::Declared(resource, operation), Some(id)) = (&self.target, &input.id) {
            // An id that the caller chooses is in the path already where there is a record.
            if operation.kind == Kind::Create {
                self.place = self.place.within(resource, id);
            }
        }
        if self.body_kind() == BodyKind::Attributes {
            self = self.with_content(input.json().map(Content::json));
        }
        self.with_pairs(&input.beside)
    }

    /// Query parameters and headers.
    pub(crate) fn with_pairs(mut self, pairs: &Pairs) -> Self {
        if let Some(fault) = &pairs.fault {
            self.refuse(Error::new(ErrorKind::InvalidRequest, fault));
        }
        self.query.merge(&pairs.parameters);
        pairs.headers.iter().fold(self, |call, (name, value)| call.with_header(name, value))
    }

    pub(crate) fn with_content(mut self, content: Result<Content, Error>) -> Self {
        match content {
            Ok(content) => self.body = Some(content),
            Err(error) => self.refuse(error),
        }
        self
    }

    pub(crate) fn with_query(mut self, set: impl FnOnce(&mut Query) -> Result<(), Error>) -> Self {
        if let Err(error) = set(&mut self.query) {
            self.refuse(error);
        }
        self
    }

    pub(crate) fn with_header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(owned), _) if Credentials::owns(&owned) => self.refuse(Credentials::refuse(&owned)),
            (Ok(name), _) if OF_THE_CONNECTION.contains(&name) => {
                let detail =
                    format!("`{name}` follows from the address, the body and the connection: it cannot be set");
                self.refuse(Error::new(ErrorKind::InvalidRequest, detail));
            }
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
            }
            (Ok(name), Err(_)) => {
                let detail =
                    format!("`{name}` cannot be sent: its value holds what no header can, such as the end of a line");
                self.refuse(Error::new(ErrorKind::InvalidRequest, detail));
            }
            (Err(_), _) => {
                self.refuse(Error::new(ErrorKind::InvalidRequest, format!("`{name}` is no name of a header")));
            }
        }
        self
    }

    /// Unless the declaration says what.
    pub(crate) fn accepting_anything(mut self) -> Self {
        self.headers.entry(ACCEPT).or_insert(HeaderValue::from_static("*/*"));
        self
    }

    pub(crate) fn with_retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    pub(crate) fn with_idempotence(mut self, idempotent: bool) -> Self {
        self.idempotent = Some(idempotent);
        self
    }

    pub(crate) fn wanting(mut self, wanted: Wanted) -> Self {
        self.wanted = wanted;
        self
    }

    /// Sets a key of the JSON object that is the body.
    pub(crate) fn with_body_key(mut self, key: &str, value: &(impl Serialize + ?Sized)) -> Self {
        let unfit = |error| Error::new(ErrorKind::InvalidRequest, "the value cannot be written").with_source(error);
        match serde_json::to_value(value)
            .map_err(unfit)
            .and_then(|value| Content::with_key(self.body.as_ref(), key, value))
        {
            Ok(content) => self.body = Some(content),
            Err(error) => self.refuse(error),
        }
        self
    }

    pub(crate) fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The same call again: another page of a list.
    pub(crate) fn again(&self) -> Self {
        let target = match &self.target {
            Target::Declared(resource, operation) => Target::Declared(resource, operation),
            Target::Free { inside, envelope, method, path } => {
                Target::Free { inside, envelope, method: *method, path: path.clone() }
            }
        };
        Self {
            place: self.place.clone(),
            target,
            args: self.args.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            body: self.body.as_ref().and_then(Content::again),
            timeout: self.timeout,
            retry: self.retry,
            idempotent: self.idempotent,
            wanted: self.wanted,
            rest: None,
            is_spent: self.is_spent,
            signature: None,
            trail: self.trail.clone(),
            fault: None,
        }
    }

    pub(crate) fn refuse(&mut self, error: Error) {
        self.fault.get_or_insert(error);
    }

    pub(crate) fn envelope(&self) -> &'static Envelope {
        match self.target {
            Target::Declared(resource, operation) => operation.envelope.unwrap_or(resource.envelope),
            Target::Free { envelope, .. } => envelope,
        }
    }

    pub(crate) fn paging(&self) -> Paging {
        match self.target {
            // What an action lists is one answer: to ask again would be to act again.
            Target::Declared(_, operation) if operation.kind == Kind::Action => Paging::SINGLE,
            Target::Declared(resource, _) => *resource.paging,
            Target::Free { .. } => Paging::SINGLE,
        }
    }

    /// What its body is made of.
    fn body_kind(&self) -> BodyKind {
        match self.target {
            Target::Declared(_, operation) => operation.body,
            Target::Free { .. } => BodyKind::Nothing,
        }
    }

    /// Where the payload is, below the envelope's key.
    pub(crate) fn key(&self) -> &'static str {
        match self.target {
            Target::Declared(_, operation) => operation.key,
            Target::Free { .. } => "",
        }
    }

    /// What an error says of it.
    pub(crate) fn asked(&self) -> Asked {
        match &self.target {
            Target::Declared(resource, operation) => Asked {
                method: operation.method,
                template: self.placement(resource, operation).map(|place| operation.path(place)).unwrap_or_default(),
                resource: Some(resource.name),
                operation: Some(operation.name),
                operation_id: operation.id,
                singleton: resource.is_singleton(),
            },
            Target::Free { inside, method, path, .. } => Asked {
                method: *method,
                template: path::join(inside, path.trim_matches('/')),
                resource: None,
                operation: None,
                operation_id: None,
                singleton: false,
            },
        }
    }

    /// Whether to do it twice is to do it once.
    pub(crate) fn is_idempotent(&self) -> bool {
        self.idempotent.unwrap_or_else(|| match &self.target {
            Target::Declared(_, operation) => operation.idempotent,
            Target::Free { method, .. } => method.is_idempotent(),
        })
    }

    /// Whether it can be sent again: a stream cannot.
    pub(crate) fn is_repeatable(&self) -> bool {
        !self.is_spent
    }

    /// A text from outside, without the credentials that were sent there.
    pub(crate) fn scrub(&self, text: &str) -> String {
        self.signature.as_ref().map_or_else(|| text.to_owned(), |signature| signature.scrub(text))
    }

    fn take_body(&mut self) -> (Option<HeaderValue>, Body) {
        let again = self.body.as_ref().and_then(Content::again);
        if again.is_none() && self.body.is_some() {
            self.is_spent = true;
        }
        match again.or_else(|| self.body.take()) {
            Some(Content { kind, body }) => (Some(kind), body),
            None => (None, Body::empty()),
        }
    }

    /// The request, with credentials.
    pub(crate) fn request(&mut self, signature: &Signature) -> Result<http::Request<Body>, Error> {
        let url = self.url()?;
        let (kind, body) = self.take_body();
        let mut request = http::Request::new(body);
        *request.method_mut() = match self.method() {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
            Method::Put => http::Method::PUT,
            Method::Patch => http::Method::PATCH,
            Method::Delete => http::Method::DELETE,
        };
        *request.uri_mut() = url.try_into().map_err(|error: http::uri::InvalidUri| {
            Error::new(ErrorKind::InvalidRequest, "the URL cannot be sent").with_source(error)
        })?;
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.place.client.0.user_agent.clone());
        if let Some(kind) = kind {
            headers.insert(CONTENT_TYPE, kind);
        }
        for (name, value) in self.place.headers() {
            // As in a path: what is empty would be a place without the header.
            let is_id = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_graphic());
            let (true, Ok(name), Ok(value)) = (is_id, HeaderName::try_from(name), HeaderValue::try_from(value)) else {
                let detail = format!("the id cannot be sent in the header `{name}`");
                return Err(Error::new(ErrorKind::InvalidId, detail));
            };
            headers.insert(name, value);
        }
        if !self.headers.is_empty() {
            headers.extend(self.headers.clone());
        }
        signature.apply(headers)?;
        Ok(request)
    }

    fn method(&self) -> Method {
        match &self.target {
            Target::Declared(_, operation) => operation.method,
            Target::Free { method, .. } => *method,
        }
    }

    fn url(&self) -> Result<String, Error> {
        let base = self.place.client.base_url();
        let mut url = String::with_capacity(base.len() + 128);
        url.push_str(base);
        match &self.target {
            Target::Declared(resource, operation) => {
                let place = self
                    .placement(resource, operation)
                    .ok_or_else(|| Error::new(ErrorKind::InvalidRequest, "the declaration has no path"))?;
                self.means_a_member(resource, operation)?;
                path::fill(&mut url, operation.base_path(place), |name| self.value(name))?;
                if !operation.tail.is_empty() {
                    url.push('/');
                    path::fill(&mut url, operation.tail, |name| self.value(name))?;
                }
            }
            Target::Free { inside, path, .. } => {
                path::fill(&mut url, inside, |name| self.value(name))?;
                path::push_free(&mut url, path)?;
            }
        }
        path::push_query(&mut url, self.query.pairs())?;
        Ok(url)
    }

    /// A literal segment wins over a placeholder: an id that is the first word of an action would be taken for that.
    fn means_a_member(&self, resource: &Descriptor, operation: &Operation) -> Result<(), Error> {
        let (Base::Member, Some(identity)) = (operation.base, &resource.id) else { return Ok(()) };
        let Some(id) = self.value(identity.param) else { return Ok(()) };
        let actions = resource.operations.iter().filter(|it| it.base == Base::Collection && !it.tail.is_empty());
        match actions.map(|action| action.tail.split('/').next()).find(|word| *word == Some(id)) {
            Some(_) => {
                let detail = format!("the `{}` is `{id}`, which in this path means another operation", identity.param);
                Err(Error::new(ErrorKind::InvalidId, detail))
            }
            None => Ok(()),
        }
    }

    fn value(&self, name: &str) -> Option<&str> {
        let arg = self.args.iter().find(|(set, _)| *set == name).map(|(_, value)| value.as_str());
        arg.or_else(|| self.place.param(name))
    }

    /// The first path of the resource that can be filled here; the first of all, to say what is missing.
    fn placement(&self, resource: &Descriptor, operation: &Operation) -> Option<&'static Placement> {
        if let [only] = resource.places {
            return Some(only);
        }
        let known =
            |place: &&Placement| path::placeholders(operation.base_path(place)).all(|name| self.value(name).is_some());
        resource.places.iter().find(known).or(resource.places.first())
    }
}
