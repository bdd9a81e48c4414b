//! One request in, one answer out: who asks, what for, what is said.
//!
//! The order is that of the gateway: credentials, then the route, then RealtimeKit. A fault is taken between the last two:
//! only what would have been carried out can go wrong.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use bytes::Bytes;
use http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE, LINK};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use rtk::descriptor::{Descriptor, Operation, ResourcePath};

use crate::control::http::{self as control, CONTROL};
use crate::control::life;
use crate::downloads::{self, DOWNLOADS};
use crate::faults::{self, Faults, Line};
use crate::handlers::{Call, Handler, handler};
use crate::meant;
use crate::query::Query;
use crate::reply::{Refusal, Reply};
use crate::rng::Rng;
use crate::router::{Found, Ids, Router};
use crate::served::{self, Served};
use crate::store::Store;
use rtk::realtime_kit::RESOURCES;

/// Where the API begins; the templates of the declarations follow it.
pub(crate) const BASE: &str = "/client/v4";

const CF_RAY: HeaderName = HeaderName::from_static("cf-ray");
pub(crate) const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Far more than any documented body.
const BODY_LIMIT: usize = 1 << 20;

pub(crate) struct Server {
    router: Router<Endpoint>,
    pub(crate) control: Router<control::Action>,
    store: Mutex<Store>,
    pub(crate) served: Served,
    faults: Mutex<Faults>,
    token: String,
    answers: AtomicU64,
}

#[derive(Debug, Clone, Copy)]
struct Endpoint {
    descriptor: &'static Descriptor,
    operation: &'static Operation,
    answers: Answers,
}

/// Who knows what an operation does.
#[derive(Debug, Clone, Copy)]
enum Answers {
    /// A function for it: it is RealtimeKit's.
    Handler(Option<Handler>),
    /// What its declaration says: it is of the served resource of that number.
    Declared(usize, &'static ResourcePath),
}

impl Server {
    pub(crate) fn new(store: Store, token: String, served: Served) -> Self {
        let mut router = Router::new();
        for descriptor in RESOURCES {
            for place in descriptor.paths {
                for operation in descriptor.operations {
                    let answers = Answers::Handler(handler(descriptor.name, operation.name));
                    let endpoint = Endpoint { descriptor, operation, answers };
                    router.add(operation.method.as_str(), &operation.path(place), endpoint);
                }
            }
        }
        for (number, descriptor) in served.descriptors() {
            for place in descriptor.paths {
                for operation in descriptor.operations {
                    let endpoint = Endpoint { descriptor, operation, answers: Answers::Declared(number, place) };
                    router.add(operation.method.as_str(), &operation.path(place), endpoint);
                }
            }
        }
        Self {
            router,
            control: control::router(),
            store: Mutex::new(store),
            served,
            faults: Mutex::default(),
            token,
            answers: AtomicU64::new(0),
        }
    }

    async fn answer(&self, parts: Parts, body: Bytes, line: &Line) -> Response<Body> {
        let (endpoint, ids) = match self.find(&parts) {
            Ok((found, ids)) => (found.meant(&parts, &body), ids),
            Err(reply) => return self.respond(reply).map(Body::from),
        };
        let name = endpoint.name();
        let names: Vec<&str> = endpoint.operation.id.into_iter().chain([name.as_str()]).collect();
        let fault = self.faults().take(&names);
        let carry_out = || self.respond(self.carry_out(&endpoint, ids, &parts, body));
        match fault {
            None => carry_out().map(Body::from),
            Some(fault) => {
                let error =
                    |status| self.respond(endpoint.refuse(Refusal::new(status, "The sandbox was told to fail")));
                faults::play(&fault, line, carry_out, error).await
            }
        }
    }

    fn find(&self, parts: &Parts) -> Result<(&Endpoint, Ids), Reply> {
        if !self.knows(&parts.headers) {
            return Err(Reply::unauthenticated());
        }
        let path = parts.uri.path();
        let method = parts.method.as_str();
        match path.strip_prefix(BASE).map_or(Found::Nothing, |path| self.router.find(method, path)) {
            Found::Target(endpoint, ids) => Ok((endpoint, ids)),
            Found::OtherMethods(methods) => Err(Reply::other_methods(method, &methods)),
            Found::Nothing => Err(Reply::no_route(path)),
        }
    }

    fn carry_out(&self, endpoint: &Endpoint, ids: Ids, parts: &Parts, body: Bytes) -> Reply {
        let Endpoint { descriptor, operation, answers } = endpoint;
        let query = Query::parse(parts.uri.query().unwrap_or(""));
        match *answers {
            Answers::Handler(Some(handler)) => {
                handler(&mut self.settled(), &Call { descriptor, operation, ids, query, body })
                    .unwrap_or_else(Reply::from)
            }
            Answers::Handler(None) => {
                let message = format!("The sandbox does not know how {} behaves", endpoint.name());
                Refusal::unknown(message).into()
            }
            Answers::Declared(number, placement) => {
                let (headers, uri) = (&parts.headers, &parts.uri);
                let (served, known) = (&self.served, self.served.known(&ids, headers));
                let call = served::Call { served, number, operation, placement, known, query, headers, uri, body };
                call.answer(&mut self.store())
            }
        }
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let Some(text) = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()) else { return false };
        let Some((scheme, token)) = text.split_once(' ') else { return false };
        scheme.eq_ignore_ascii_case("bearer") && token.trim() == self.token
    }

    /// Whether anything that is served has an operation of that id or name.
    pub(crate) fn has_operation(&self, name: &str) -> bool {
        let served = self.served.descriptors().map(|(_, descriptor)| descriptor);
        RESOURCES.into_iter().chain(served).any(|descriptor| {
            let is_it = |it: &Operation| it.id == Some(name) || name == format!("{}::{}", descriptor.name, it.name);
            descriptor.operations.iter().any(is_it)
        })
    }

    /// Another one for each answer, the same ones in each run.
    fn ray(&self) -> String {
        let answers = self.answers.fetch_add(1, Ordering::Relaxed);
        format!("{:016x}", Rng::new(answers).next())
    }

    /// The records, with everything in them that time has done.
    pub(crate) fn settled(&self) -> MutexGuard<'_, Store> {
        let mut store = self.store();
        life::settle(&mut store);
        store
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        // A handler that panicked left every record whole: records are changed one attribute at a time.
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn respond(&self, reply: Reply) -> Response<Bytes> {
        let (status, allow, link) = (reply.status, reply.allow.clone(), reply.link.clone());
        let (body, content_type) = reply.into_bytes();
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, content_type);
        if let Ok(ray) = self.ray().parse() {
            headers.insert(CF_RAY, ray);
        }
        if let Some(Ok(allow)) = allow.map(|methods| methods.parse()) {
            headers.insert(ALLOW, allow);
        }
        if let Some(Ok(link)) = link.map(|link| link.parse()) {
            headers.insert(LINK, link);
        }
        response
    }
}

impl Endpoint {
    /// Others may be sent there as well.
    fn meant(self, parts: &Parts, body: &[u8]) -> Self {
        Self { operation: meant::operation(self.descriptor, self.operation, parts, body), ..self }
    }

    /// Its name in the declaration, `Widget::create`.
    fn name(&self) -> String {
        format!("{}::{}", self.descriptor.name, self.operation.name)
    }

    /// In the form of errors that its product has.
    fn refuse(&self, refusal: Refusal) -> Reply {
        match self.answers {
            Answers::Handler(_) => refusal.into(),
            Answers::Declared(..) => refusal.in_v4(),
        }
    }
}

/// The only handler that axum is given.
pub(crate) async fn serve(
    State(server): State<Arc<Server>>,
    ConnectInfo(line): ConnectInfo<Line>,
    request: Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    if parts.uri.path().starts_with(DOWNLOADS) {
        return downloads::answer(&server.store(), &parts).map(Body::from);
    }
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        let refusal = Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "The body is too large, or broke off");
        return server.respond(refusal.into()).map(Body::from);
    };
    if parts.uri.path().starts_with(CONTROL) {
        return control::answer(&server, &parts, &body).map(Body::from);
    }
    server.answer(parts, body, &line).await
}
