//! Resources that are served from their declarations: paths, bodies, responses, envelopes and paging as in the
//! descriptor. Rules of the product that a declaration does not describe are not simulated.
//!
//! [`DeclaredResources`] lists the served resources, a [`DeclaredCall`] is one request to a resource:
//!
//! - `parents` checks the ancestors in its path.
//! - `body` reads the body, and `types` interprets the types of attributes.
//! - `verbs` carries out the operation, or `mock` lets a user's function respond.
//! - `completion` fills in missing attributes, `identity` makes ids.
//! - `filter` and `page` select a part of a list.

mod body;
mod call;
mod completion;
mod filter;
mod identity;
mod insert;
mod mock;
mod page;
mod parents;
mod types;
mod verbs;

pub(crate) use call::DeclaredCall;
pub use mock::{MockError, MockRequest};

use std::collections::BTreeMap;

use rtk::Descriptor;
use rtk::descriptor::unreserved_ids;
use rtk::realtime_kit::RESOURCES;
use serde_json::{Map, Value};

use mock::MockFunction;

/// The resources that are served beside RealtimeKit. Each is identified by its number, which is its index.
#[derive(Clone, Default)]
pub(crate) struct DeclaredResources {
    resources: Vec<DeclaredResource>,
    /// Errors of the builder's methods, which `start` reports.
    errors: Vec<String>,
}

#[derive(Clone)]
pub(crate) struct DeclaredResource {
    pub(crate) descriptor: &'static Descriptor,
    /// Attributes that the user supplies for every record, by the keys of responses.
    pub(crate) defaults: Map<String, Value>,
    /// Functions that respond to operations, by operation name.
    pub(crate) mocks: BTreeMap<String, MockFunction>,
}

impl DeclaredResources {
    /// Adds a resource, unless it was added before. Returns `None` for a resource of RealtimeKit, which has handlers of its own.
    pub(crate) fn add(&mut self, descriptor: &'static Descriptor) -> Option<&mut DeclaredResource> {
        if RESOURCES.iter().any(|own| is_same(own, descriptor)) {
            return None;
        }
        let number = self.number(descriptor).unwrap_or_else(|| {
            self.resources.push(DeclaredResource { descriptor, defaults: Map::new(), mocks: BTreeMap::new() });
            self.resources.len() - 1
        });
        self.resources.get_mut(number)
    }

    pub(crate) fn set_defaults(&mut self, descriptor: &'static Descriptor, defaults: Value) {
        let name = descriptor.name;
        let flattens = descriptor.attributes.iter().any(|it| it.flatten);
        let Value::Object(defaults) = defaults else {
            return self.errors.push(format!("the default attributes of {name} must be a JSON object"));
        };
        let is_known = |wire: &String| flattens || descriptor.attributes.iter().any(|it| it.read && it.wire == wire);
        if let Some(unknown) = defaults.keys().find(|wire| !is_known(wire)) {
            return self
                .errors
                .push(format!("responses of {name} have no attribute `{unknown}`, so it cannot have a default"));
        }
        match self.add(descriptor) {
            Some(resource) => resource.defaults.extend(defaults),
            None => self.errors.push(is_realtimekit(name)),
        }
    }

    pub(crate) fn set_mock(&mut self, descriptor: &'static Descriptor, operation: &str, function: MockFunction) {
        let name = descriptor.name;
        if descriptor.operation(operation).is_none() {
            return self.errors.push(format!("{name} has no operation `{operation}` to respond to"));
        }
        match self.add(descriptor) {
            Some(resource) => drop(resource.mocks.insert(operation.to_owned(), function)),
            None => self.errors.push(is_realtimekit(name)),
        }
    }

    /// Returns the first error of the builder's methods, or the first word of one resource that another takes for an id.
    pub(crate) fn error(&self) -> Option<String> {
        let descriptors: Vec<_> = self.descriptors().map(|(_, descriptor)| descriptor).collect();
        self.errors.first().cloned().or_else(|| unreserved_ids(&descriptors).into_iter().next())
    }

    pub(crate) fn number(&self, descriptor: &Descriptor) -> Option<usize> {
        self.resources.iter().position(|resource| is_same(resource.descriptor, descriptor))
    }

    pub(crate) fn descriptors(&self) -> impl Iterator<Item = (usize, &'static Descriptor)> {
        self.resources.iter().map(|resource| resource.descriptor).enumerate()
    }
}

/// Compares names and paths. A descriptor is a constant, so equal descriptors may have different addresses.
fn is_same(a: &Descriptor, b: &Descriptor) -> bool {
    let paths = |it: &Descriptor| it.paths.iter().map(|path| (path.collection, path.member)).collect::<Vec<_>>();
    a.name == b.name && paths(a) == paths(b)
}

fn is_realtimekit(name: &str) -> String {
    format!("{name} belongs to RealtimeKit, whose resources the sandbox implements itself")
}

impl std::fmt::Debug for DeclaredResources {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.resources.iter().map(|resource| resource.descriptor.name)).finish()
    }
}
