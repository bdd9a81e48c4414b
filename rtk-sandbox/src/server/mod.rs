//! The HTTP server: authenticates a request, finds its endpoint and responds.
//!
//! The order is that of Cloudflare's gateway: credentials, route, operation. In strict mode, the declaration is compared before the operation. A fault applies between route and operation: only a
//! request that would be carried out can fail on purpose.

mod endpoint;
mod gateway;
mod guard;
mod operation;
mod public_key;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::{Body, to_bytes};
use axum::extract::{self, ConnectInfo};
use bytes::Bytes;
use http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE, LINK};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};
use rtk::descriptor::ApiDescriptor;

use crate::control::{self, HttpControls};
use crate::faults::{self, Connection};
use crate::realtimekit::downloads::{self, DOWNLOADS};
use crate::state::State;
use crate::store::Rng;
use crate::strict::{self, Sent};
use crate::wire::{ApiError, PathIds, Reply, RouteMatch, Router};
use endpoint::Endpoint;

/// Path prefix of the API. The path templates of the declarations follow it.
pub(crate) const BASE: &str = "/client/v4";

/// Maximum size of a request body in bytes, far above that of any documented body.
const BODY_LIMIT: usize = 1 << 20;

pub(crate) struct Server {
    pub(crate) state: State,
    router: Router<Endpoint>,
    controls: HttpControls,
    token: String,
    /// The API of all served resources, or Cloudflare.
    api: &'static ApiDescriptor,
    /// Headers of each response.
    headers: Vec<(HeaderName, HeaderValue)>,
    /// Whether requests that their declaration does not describe are refused.
    is_strict: bool,
    /// Headers that carry the ids of served resources.
    id_headers: Vec<&'static str>,
    /// Number of responses sent, from which ray ids are derived.
    responses: AtomicU64,
}

impl Server {
    pub(crate) fn new(state: State, token: String, headers: Vec<(HeaderName, HeaderValue)>, is_strict: bool) -> Self {
        let router = endpoint::router(&state);
        let api = gateway::api_of(state.declared.descriptors().map(|(_, descriptor)| descriptor.api));
        let id_headers =
            state.declared.descriptors().filter_map(|(_, descriptor)| descriptor.id.as_ref()?.header).collect();
        let (controls, responses) = (HttpControls::new(), AtomicU64::new(0));
        Self { state, router, controls, token, api, headers, is_strict, id_headers, responses }
    }

    async fn respond_to_api(&self, parts: Parts, body: Bytes, connection: &Connection) -> Response<Body> {
        let (endpoint, ids) = match self.find(&parts) {
            Ok((endpoint, ids)) => (endpoint.select_operation(&parts, &body), ids),
            Err(reply) => return self.response(reply).map(Body::from),
        };
        let endpoint = match self.check(endpoint, &parts, &body) {
            Ok(endpoint) => endpoint,
            Err(error) => return self.response(endpoint.error_reply(error)).map(Body::from),
        };
        let name = endpoint.name();
        let names: Vec<&str> = endpoint.operation.id.into_iter().chain([name.as_str()]).collect();
        let fault = self.state.faults().take(&names);
        let carry_out = || self.response(endpoint.carry_out(&self.state, ids, &parts, body));
        match fault {
            None => carry_out().map(Body::from),
            Some(fault) => {
                let error = |status| {
                    let error = ApiError::new(status, "The sandbox injected this failure");
                    self.response(endpoint.error_reply(error))
                };
                faults::play(&fault, connection, carry_out, error).await
            }
        }
    }

    /// In strict mode, returns 400 if the declaration does not describe the request. Of several operations with one method and path, such as those that
    /// differ in their bodies, the first one that describes it is carried out.
    fn check(&self, selected: Endpoint, parts: &Parts, body: &[u8]) -> Result<Endpoint, ApiError> {
        if !self.is_strict {
            return Ok(selected);
        }
        let descriptor = selected.descriptor;
        let query = parts.uri.query().unwrap_or("");
        let id_headers = self.id_headers.as_slice();
        let check = |operation| {
            strict::check(&Sent { descriptor, operation, query, headers: &parts.headers, body, id_headers })
        };
        let Err(error) = check(selected.operation) else { return Ok(selected) };
        let mut others = operation::candidates(descriptor, selected.operation, parts);
        let other = others.find(|other| other.name != selected.operation.name && check(other).is_ok());
        other.map(|operation| selected.with_operation(operation)).ok_or(error)
    }

    fn find(&self, parts: &Parts) -> Result<(&Endpoint, PathIds), Reply> {
        let path = parts.uri.path();
        let method = parts.method.as_str();
        let route = path.strip_prefix(BASE).map_or(RouteMatch::NoRoute, |path| self.router.find(method, path));
        let api = if let RouteMatch::Endpoint(endpoint, _) = &route { endpoint.api() } else { self.api };
        if !self.is_authorized(api, &parts.headers) {
            return Err(gateway::unauthenticated(api));
        }
        match route {
            RouteMatch::Endpoint(endpoint, ids) => Ok((endpoint, ids)),
            RouteMatch::OtherMethods(methods) => Err(gateway::method_not_allowed(api, method, &methods)),
            RouteMatch::NoRoute => Err(gateway::no_route(api, path)),
        }
    }

    /// Returns whether a request carries the token in the way of its API.
    fn is_authorized(&self, api: &ApiDescriptor, headers: &HeaderMap) -> bool {
        let Some((name, expected)) = api.authentication.header_for(&self.token) else { return true };
        let Some(text) = headers.get(name).and_then(|value| value.to_str().ok()) else { return false };
        match (text.split_once(' '), expected.split_once(' ')) {
            (Some((scheme, token)), Some((own, expected))) if AUTHORIZATION == name => {
                scheme.eq_ignore_ascii_case(own) && token.trim() == expected
            }
            _ => text == expected,
        }
    }

    /// Returns an id that differs for each response and is the same in every run.
    fn next_ray_id(&self) -> String {
        let number = self.responses.fetch_add(1, Ordering::Relaxed);
        format!("{:016x}", Rng::new(number).next())
    }

    fn response(&self, reply: Reply) -> Response<Bytes> {
        let (status, allow, link) = (reply.status, reply.allow.clone(), reply.link.clone());
        let own = self.headers.iter().chain(&reply.headers).cloned().collect::<Vec<_>>();
        let (body, content_type) = reply.into_bytes();
        let mut response = Response::new(body);
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, content_type);
        if let (Ok(name), Ok(id)) = (HeaderName::try_from(self.api.request_id), self.next_ray_id().parse()) {
            headers.insert(name, id);
        }
        if let Some(Ok(allow)) = allow.map(|methods| methods.parse()) {
            headers.insert(ALLOW, allow);
        }
        if let Some(Ok(link)) = link.map(|link| link.parse()) {
            headers.insert(LINK, link);
        }
        for (name, value) in own {
            headers.insert(name, value);
        }
        response
    }
}

/// Handles every request. axum has no other route.
pub(crate) async fn serve(
    extract::State(server): extract::State<Arc<Server>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: extract::Request,
) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let is_control = parts.uri.path().starts_with(control::PREFIX);
    if let Err(refusal) = guard::check_host(&parts) {
        return control::refuse(refusal.0, refusal.1).map(Body::from);
    }
    if parts.uri.path() == public_key::PATH {
        return public_key::respond(&server.state.outbox, &parts.method).await.map(Body::from);
    }
    if parts.uri.path().starts_with(DOWNLOADS) {
        return downloads::respond(&server.state.store(), &parts).map(Body::from);
    }
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        let error = ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, "The body is too large or incomplete");
        return server.response(error.into_realtimekit()).map(Body::from);
    };
    if is_control {
        if let Err(refusal) = guard::check_control(&parts.headers, !body.is_empty()) {
            return control::refuse(refusal.0, refusal.1).map(Body::from);
        }
        return server.controls.respond(&server.state, &parts, &body).await.map(Body::from);
    }
    server.respond_to_api(parts, body, &connection).await
}
