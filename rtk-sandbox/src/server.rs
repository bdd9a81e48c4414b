//! One request in, one answer out: who asks, what for, what is said.
//!
//! The order is that of the gateway: credentials, then the route, then RealtimeKit. A fault is taken between the last two:
//! only what would have been carried out can go wrong.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use bytes::Bytes;
use http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use rtk::descriptor::{Descriptor, Operation};

use crate::control::http::{self as control, CONTROL};
use crate::control::life;
use crate::downloads::{self, DOWNLOADS};
use crate::faults::{self, Faults, Line};
use crate::handlers::{Call, Handler, handler};
use crate::query::Query;
use crate::reply::{Refusal, Reply};
use crate::rng::Rng;
use crate::router::{Found, Ids, Router};
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
    faults: Mutex<Faults>,
    token: String,
    answers: AtomicU64,
}

#[derive(Debug)]
struct Endpoint {
    descriptor: &'static Descriptor,
    operation: &'static Operation,
    handler: Option<Handler>,
}

impl Server {
    pub(crate) fn new(store: Store, token: String) -> Self {
        let mut router = Router::new();
        for descriptor in RESOURCES {
            for place in descriptor.places {
                for operation in descriptor.operations {
                    let handler = handler(descriptor.name, operation.name);
                    let endpoint = Endpoint { descriptor, operation, handler };
                    router.add(operation.method.as_str(), &operation.path(place), endpoint);
                }
            }
        }
        Self {
            router,
            control: control::router(),
            store: Mutex::new(store),
            faults: Mutex::default(),
            token,
            answers: AtomicU64::new(0),
        }
    }

    async fn answer(&self, parts: Parts, body: Bytes, line: &Line) -> Response<Body> {
        let (endpoint, ids) = match self.find(&parts) {
            Ok(found) => found,
            Err(reply) => return self.respond(reply).map(Body::from),
        };
        let fault = self.faults().take(endpoint.operation.id);
        let carry_out = || self.respond(self.carry_out(endpoint, ids, &parts, body));
        match fault {
            None => carry_out().map(Body::from),
            Some(fault) => {
                let error = |status| self.respond(Refusal::new(status, "The sandbox was told to fail").into());
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
        let Endpoint { descriptor, operation, handler } = endpoint;
        let Some(handler) = handler else {
            let message = format!("The sandbox does not know how {}::{} behaves", descriptor.name, operation.name);
            return Refusal::new(StatusCode::NOT_IMPLEMENTED, message).into();
        };
        let query = Query::parse(parts.uri.query().unwrap_or(""));
        handler(&mut self.settled(), &Call { descriptor, operation, ids, query, body }).unwrap_or_else(Reply::from)
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let Some(text) = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok()) else { return false };
        let Some((scheme, token)) = text.split_once(' ') else { return false };
        scheme.eq_ignore_ascii_case("bearer") && token.trim() == self.token
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
        let mut response = Response::new(Bytes::from(reply.body.to_string()));
        *response.status_mut() = reply.status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, JSON);
        if let Ok(ray) = self.ray().parse() {
            headers.insert(CF_RAY, ray);
        }
        if let Some(Ok(allow)) = reply.allow.map(|methods| methods.parse()) {
            headers.insert(ALLOW, allow);
        }
        response
    }
}

/// Whether RealtimeKit has an operation of that id.
pub(crate) fn has_operation(id: &str) -> bool {
    RESOURCES.iter().flat_map(|descriptor| descriptor.operations).any(|operation| operation.id == Some(id))
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
