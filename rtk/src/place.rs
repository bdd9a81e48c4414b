//! Where a call is made: a client, and the ids that are known there.

use std::ops::Deref;
use std::sync::Arc;

use crate::client::Client;
use crate::descriptor::Descriptor;

/// A client and the values of placeholders. Cheap to clone, since each record of a list has one: a count is all that changes.
#[derive(Debug, Clone)]
pub struct Place(Arc<Known>);

/// What is known in a place.
#[derive(Debug)]
pub struct Known {
    pub(crate) client: Client,
    params: Box<[Param]>,
}

impl Deref for Place {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.0
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Param {
    name: &'static str,
    /// The header that carries it, where it has no place in a path.
    header: Option<&'static str>,
    value: Arc<str>,
}

impl Place {
    pub(crate) fn root(client: Client) -> Self {
        Self(Arc::new(Known { client, params: Box::new([]) }))
    }

    /// The same place, with one more id known; it takes the place of one of the same name.
    pub(crate) fn with(&self, name: &'static str, value: &str) -> Self {
        self.and(Param { name, header: None, value: value.into() })
    }

    /// The same place, with the id of a resource known.
    pub(crate) fn within(&self, resource: &Descriptor, id: &str) -> Self {
        match &resource.id {
            Some(identity) => self.and(Param { name: identity.param, header: identity.header, value: id.into() }),
            None => self.clone(),
        }
    }

    fn and(&self, param: Param) -> Self {
        let name = param.name;
        let rest = self.params.iter().filter(|known| known.name != name).cloned();
        Self(Arc::new(Known { client: self.client.clone(), params: rest.chain([param]).collect() }))
    }

    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|param| param.name == name).map(|param| &*param.value)
    }

    /// The headers that say where this is.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.params.iter().filter_map(|param| Some((param.header?, &*param.value)))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.params.iter().map(|param| (param.name, &*param.value))
    }
}

/// Two places are one if the same ids lead there.
impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.params == other.params
    }
}

impl Eq for Place {}
