//! Where a call is made: a client, and the ids that are known there.

use std::sync::Arc;

use crate::client::Client;

/// A client and the values of placeholders. Cheap to clone: a list of records shares one.
#[derive(Debug, Clone)]
pub struct Place {
    pub(crate) client: Client,
    params: Arc<[Param]>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Param {
    name: &'static str,
    value: Arc<str>,
}

impl Place {
    pub(crate) fn root(client: Client) -> Self {
        Self { client, params: Arc::new([]) }
    }

    /// The same place, with one more id known; it takes the place of one of the same name.
    pub(crate) fn with(&self, name: &'static str, value: &str) -> Self {
        let rest = self.params.iter().filter(|param| param.name != name).cloned();
        let params = rest.chain([Param { name, value: value.into() }]).collect();
        Self { client: self.client.clone(), params }
    }

    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|param| param.name == name).map(|param| &*param.value)
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
