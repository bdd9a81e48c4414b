//! One call, put together and sent: the only place where a request is made.

use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};

use crate::content::Content;
use crate::descriptor::{Base, BodyKind, Descriptor, Kind, Method, Operation, Placement};
use crate::envelope::Envelope;
use crate::error::{Asked, Error, ErrorKind};
use crate::input::{Input, Pairs};
use crate::paging::Paging;
use crate::path;
use crate::place::Place;
use crate::query::Query;
use crate::response::Response;
use crate::trail::Trail;
use crate::transport::{Body, Stage, TransportError};

/// Everything that one request is made of. No `Debug`: a body can hold secrets.
pub struct Call {
    pub(crate) place: Place,
    target: Target,
    args: Vec<(&'static str, String)>,
    pub(crate) query: Query,
    headers: HeaderMap,
    body: Option<Content>,
    timeout: Option<Duration>,
    /// Which way a list has come to this page of it.
    pub(crate) trail: Trail,
    /// The first thing that cannot be sent; reported when the request is sent.
    fault: Option<Error>,
}

enum Target {
    Declared(&'static Descriptor, &'static Operation),
    Free { inside: &'static str, envelope: &'static Envelope, method: Method, path: String },
}

impl Call {
    fn new(place: Place, target: Target) -> Self {
        let (args, query, headers) = (Vec::new(), Query::default(), HeaderMap::new());
        let trail = Trail::default();
        Self { place, target, args, query, headers, body: None, timeout: None, trail, fault: None }
    }

    /// A declared operation.
    pub(crate) fn declared(place: Place, resource: &'static Descriptor, name: &'static str) -> Self {
        match resource.operation(name) {
            Some(operation) => Self::new(place, Target::Declared(resource, operation)),
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
            (Ok(AUTHORIZATION), _) => {
                let detail = "`authorization` is the client's: give `Client::builder()` another token";
                self.refuse(Error::new(ErrorKind::InvalidRequest, detail));
            }
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
            }
            _ => self.refuse(Error::new(ErrorKind::InvalidRequest, format!("`{name}` cannot be sent as a header"))),
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

    /// Sends it; an answer of any status is one. Errors say what was asked.
    pub(crate) async fn send(&mut self) -> Result<Response, Error> {
        self.attempt().await.map_err(|error| error.with_asked(self.asked()))
    }

    async fn attempt(&mut self) -> Result<Response, Error> {
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        let request = self.request()?;
        let client = &self.place.client;
        let limit = client.limit();
        let exchange = async {
            let (head, body) = client.transport().send(request).await?.into_parts();
            Ok((head, body.collect(limit).await?))
        };
        let timeout = self.timeout.unwrap_or_else(|| client.timeout());
        let (head, body) = tokio::time::timeout(timeout, exchange)
            .await
            .map_err(|_| Error::new(ErrorKind::Timeout, format!("no whole answer in {timeout:?}")))?
            .map_err(|error| self.failed(error))?;
        match body {
            Some(body) => Ok(Response::new(head, body)),
            None => Err(Error::new(ErrorKind::TooLarge, format!("the answer has more than {limit} bytes"))),
        }
    }

    fn failed(&self, error: TransportError) -> Error {
        let kind = match error.stage {
            Stage::Unsendable => ErrorKind::InvalidRequest,
            Stage::Connect => ErrorKind::Connect,
            Stage::Timeout => ErrorKind::Timeout,
            Stage::Interrupted => ErrorKind::Interrupted,
        };
        let detail = match kind {
            ErrorKind::Connect => format!("cannot connect to {}", self.place.client.base_url()),
            _ => error.to_string(),
        };
        Error::new(kind, detail).with_source(error)
    }

    fn request(&mut self) -> Result<http::Request<Body>, Error> {
        let url = self.url()?;
        let (kind, body) = match self.body.take() {
            Some(Content { kind, body }) => (Some(kind), body),
            None => (None, Body::empty()),
        };
        let mut request = http::Request::new(body);
        *request.method_mut() = match self.method() {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
            Method::Put => http::Method::PUT,
            Method::Patch => http::Method::PATCH,
            Method::Delete => http::Method::DELETE,
        };
        *request.uri_mut() = url.parse().map_err(|error: http::uri::InvalidUri| {
            Error::new(ErrorKind::InvalidRequest, "the URL cannot be sent").with_source(error)
        })?;
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        headers.insert(USER_AGENT, self.place.client.user_agent().clone());
        if let Some(kind) = kind {
            headers.insert(CONTENT_TYPE, kind);
        }
        for (name, value) in self.place.headers() {
            let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) else {
                let detail = format!("the id cannot be sent in the header `{name}`");
                return Err(Error::new(ErrorKind::InvalidId, detail));
            };
            headers.insert(name, value);
        }
        headers.extend(self.headers.clone());
        self.place.client.credentials().apply(headers);
        Ok(request)
    }

    fn method(&self) -> Method {
        match &self.target {
            Target::Declared(_, operation) => operation.method,
            Target::Free { method, .. } => *method,
        }
    }

    fn url(&self) -> Result<String, Error> {
        let mut url = self.place.client.base_url().to_owned();
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
        let known =
            |place: &&Placement| path::placeholders(operation.base_path(place)).all(|name| self.value(name).is_some());
        resource.places.iter().find(known).or(resource.places.first())
    }
}
