//! One request in, one answer out: who asks, what for, what is said.
//!
//! The order is that of the gateway: credentials, then the route, then RealtimeKit. Everything between the bytes of a request
//! and the bytes of its answer passes [`Server::answer`], which is where faults can be injected one day.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use bytes::Bytes;
use http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use rtk::descriptor::{Descriptor, Operation};

use crate::api::DESCRIPTORS;
use crate::downloads::{self, DOWNLOADS};
use crate::handlers::{Call, Handler, handler};
use crate::query::Query;
use crate::reply::{Refusal, Reply};
use crate::rng::Rng;
use crate::router::{Found, Router};
use crate::store::Store;

/// Where the API begins; the templates of the declarations follow it.
pub(crate) const BASE: &str = "/client/v4";

const CF_RAY: HeaderName = HeaderName::from_static("cf-ray");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// Far more than any documented body.
const BODY_LIMIT: usize = 1 << 20;

pub(crate) struct Server {
    router: Router<Endpoint>,
    store: Mutex<Store>,
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
        for &descriptor in DESCRIPTORS {
            for place in descriptor.places {
                for operation in descriptor.operations {
                    let handler = handler(descriptor.name, operation.name);
                    let endpoint = Endpoint { descriptor, operation, handler };
                    router.add(operation.method.as_str(), &operation.path(place), endpoint);
                }
            }
        }
        Self { router, store: Mutex::new(store), token, answers: AtomicU64::new(0) }
    }

    fn answer(&self, parts: &Parts, body: Bytes) -> Reply {
        if !self.knows(&parts.headers) {
            return Reply::unauthenticated();
        }
        let path = parts.uri.path();
        let method = parts.method.as_str();
        let found = path.strip_prefix(BASE).map_or(Found::Nothing, |path| self.router.find(method, path));
        let (endpoint, ids) = match found {
            Found::Target(endpoint, ids) => (endpoint, ids),
            Found::OtherMethods(methods) => return Reply::other_methods(method, &methods),
            Found::Nothing => return Reply::no_route(path),
        };
        let Endpoint { descriptor, operation, handler } = endpoint;
        let Some(handler) = handler else {
            let message = format!("The sandbox does not know how {}::{} behaves", descriptor.name, operation.name);
            return Refusal::new(StatusCode::NOT_IMPLEMENTED, message).into();
        };
        let query = Query::parse(parts.uri.query().unwrap_or(""));
        handler(&mut self.store(), &Call { descriptor, operation, ids, query, body }).unwrap_or_else(Reply::from)
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

    fn store(&self) -> MutexGuard<'_, Store> {
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

/// The only handler that axum is given.
pub(crate) async fn serve(State(server): State<Arc<Server>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    if parts.uri.path().starts_with(DOWNLOADS) {
        return downloads::answer(&server.store(), &parts).map(Body::from);
    }
    let reply = match to_bytes(body, BODY_LIMIT).await {
        Ok(body) => server.answer(&parts, body),
        Err(_) => Refusal::new(StatusCode::PAYLOAD_TOO_LARGE, "The body is too large, or broke off").into(),
    };
    server.respond(reply).map(Body::from)
}
