//! The routes of the API and the handlers of their operations.

use bytes::Bytes;
use http::request::Parts;
use rtk::descriptor::{ApiDescriptor, Descriptor, Operation, ResourcePath};
use rtk::realtime_kit::RESOURCES;

use super::operation;
use crate::declared::DeclaredCall;
use crate::realtimekit::handlers::{self, Call, Handler};
use crate::state::State;
use crate::wire::{ApiError, PathIds, Query, Reply, Router};

/// An operation of a resource at one of its paths.
#[derive(Debug, Clone, Copy)]
pub(super) struct Endpoint {
    pub(super) descriptor: &'static Descriptor,
    pub(super) operation: &'static Operation,
    backend: Backend,
}

/// What carries out an operation.
#[derive(Debug, Clone, Copy)]
enum Backend {
    /// A handler for an operation of RealtimeKit. `None` if the operation has no handler.
    RealtimeKit(Option<Handler>),
    /// The declaration of a resource, by its number, at one of its paths.
    Declared(usize, &'static ResourcePath),
}

/// Builds the routes of RealtimeKit and of the declared resources.
pub(super) fn router(state: &State) -> Router<Endpoint> {
    let mut router = Router::new();
    for descriptor in RESOURCES {
        for path in descriptor.paths {
            for operation in descriptor.operations {
                let backend = Backend::RealtimeKit(handlers::handler(descriptor.name, operation.name));
                let endpoint = Endpoint { descriptor, operation, backend };
                router.add(operation.method.as_str(), &operation.path(path), endpoint);
            }
        }
    }
    for (number, descriptor) in state.declared.descriptors() {
        for path in descriptor.paths {
            for operation in descriptor.operations {
                let endpoint = Endpoint { descriptor, operation, backend: Backend::Declared(number, path) };
                router.add(operation.method.as_str(), &operation.path(path), endpoint);
            }
        }
    }
    router
}

impl Endpoint {
    /// Returns the endpoint of the operation that a request calls, among those that share its method and path.
    pub(super) fn select_operation(self, parts: &Parts, body: &[u8]) -> Self {
        self.with_operation(operation::select(self.descriptor, self.operation, parts, body))
    }

    /// Returns the endpoint of another operation of the resource.
    pub(super) fn with_operation(self, operation: &'static Operation) -> Self {
        Self { operation, ..self }
    }

    /// Returns the declared name of the operation, such as `Widget::create`.
    pub(super) fn name(&self) -> String {
        format!("{}::{}", self.descriptor.name, self.operation.name)
    }

    pub(super) fn carry_out(&self, state: &State, ids: PathIds, parts: &Parts, body: Bytes) -> Reply {
        let Self { descriptor, operation, backend } = self;
        let query = Query::parse(parts.uri.query().unwrap_or(""));
        match *backend {
            Backend::RealtimeKit(Some(handler)) => {
                handler(&mut state.current_store(), &Call { descriptor, operation, ids, query, body })
                    .unwrap_or_else(ApiError::into_realtimekit)
            }
            Backend::RealtimeKit(None) => {
                let message = format!("The sandbox does not implement {}", self.name());
                ApiError::not_implemented(message).into_realtimekit()
            }
            Backend::Declared(number, path) => {
                let (headers, uri) = (&parts.headers, &parts.uri);
                let (resources, ids) = (&state.declared, state.declared.request_ids(&ids, headers));
                let call = DeclaredCall { resources, number, operation, path, ids, query, headers, uri, body };
                call.respond(&mut state.store())
            }
        }
    }

    /// Returns the API that the operation belongs to.
    pub(super) fn api(&self) -> &'static ApiDescriptor {
        self.descriptor.api
    }

    /// Returns an error response in the form of the endpoint's product.
    pub(super) fn error_reply(&self, error: ApiError) -> Reply {
        match self.backend {
            Backend::RealtimeKit(_) => error.into_realtimekit(),
            Backend::Declared(..) => error.into_reply(self.descriptor.api),
        }
    }
}
