//! A scope without its type: a client and the ids that lead to one resource.

use std::ops::Deref;
use std::sync::Arc;

use crate::client::UntypedClient;
use crate::descriptor::Descriptor;

/// A client and the values of path parameters.
///
/// Cheap to clone, since each record of a list holds one: cloning increments one reference count.
#[derive(Debug, Clone)]
pub struct UntypedScope(Arc<Inner>);

/// A persistent linked list of ids: the innermost one, then its ancestors.
#[derive(Debug)]
pub struct Inner {
    pub(crate) client: UntypedClient,
    innermost: Option<(UntypedScope, Param)>,
}

impl Deref for UntypedScope {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

#[derive(Debug)]
struct Param {
    name: &'static str,
    /// The resource whose id it is. `None` if only the name is known.
    resource: Option<&'static Descriptor>,
    value: Box<str>,
}

impl Param {
    /// Returns the header that carries the id, if it is not part of the path.
    fn header(&self) -> Option<&'static str> {
        self.resource?.id.as_ref()?.header
    }
}

impl UntypedScope {
    /// The scope of everything that a client can reach.
    pub(crate) fn root(client: UntypedClient) -> Self {
        Self(Arc::new(Inner { client, innermost: None }))
    }

    /// Adds an id. It hides an outer id of the same name.
    pub(crate) fn with_param(&self, name: &'static str, value: &str) -> Self {
        self.with(Param { name, resource: None, value: value.into() })
    }

    /// Adds the id of a resource. The scope of one without an id is that of its parent.
    pub(crate) fn with_id(&self, resource: &'static Descriptor, id: &str) -> Self {
        match &resource.id {
            Some(identity) => self.with(Param { name: identity.param, resource: Some(resource), value: id.into() }),
            None => self.clone(),
        }
    }

    fn with(&self, param: Param) -> Self {
        Self(Arc::new(Inner { client: self.client.clone(), innermost: Some((self.clone(), param)) }))
    }

    /// Returns the id that fills a placeholder.
    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        self.params().find(|param| param.name == name).map(|param| &*param.value)
    }

    /// Returns the ids that are sent as headers.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let is_sent = |param: &&Param| param.header().is_some() && self.is_innermost(param);
        self.params().filter(is_sent).filter_map(|param| Some((param.header()?, &*param.value)))
    }

    /// Returns an id that is a word in a path of its resource, so that it cannot be an id.
    pub(crate) fn reserved_id(&self) -> Option<(&'static str, &str)> {
        let is_reserved = |param: &&Param| param.resource.is_some_and(|resource| resource.reserves_id(&param.value));
        self.params().find(is_reserved).map(|param| (param.name, &*param.value))
    }

    /// Returns every id with the name of its placeholder, innermost first.
    pub(crate) fn ids(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.params().filter(|param| self.is_innermost(param)).map(|param| (param.name, &*param.value))
    }

    fn params(&self) -> impl Iterator<Item = &Param> {
        std::iter::successors(self.0.innermost.as_ref(), |(outer, _)| outer.0.innermost.as_ref())
            .map(|(_, param)| param)
    }

    /// Whether no inner id hides this one.
    fn is_innermost(&self, param: &Param) -> bool {
        self.params().find(|other| other.name == param.name).is_some_and(|first| std::ptr::eq(first, param))
    }
}

/// Two scopes are equal if the same ids lead to them.
impl PartialEq for UntypedScope {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.ids().eq(other.ids())
    }
}

impl Eq for UntypedScope {}

#[cfg(test)]
mod tests {
    use super::*;

    const C: &Descriptor = &Descriptor::new("C", "c", "cs").id("id", "id", "c_id", Some("x-c"));

    #[test]
    fn an_inner_id_hides_an_outer_one_of_the_same_name() -> Result<(), crate::Error> {
        let root = UntypedScope::root(crate::Client::builder().token("t").build()?.untyped().clone());
        let scope = root
            .with_id(C, "1")
            .with_param("a_id", "1")
            .with_param("b_id", "2")
            .with_id(C, "2")
            .with_param("a_id", "3");
        assert_eq!(scope.ids().collect::<Vec<_>>(), [("a_id", "3"), ("c_id", "2"), ("b_id", "2")]);
        assert_eq!(scope.headers().collect::<Vec<_>>(), [("x-c", "2")]);
        assert_eq!((scope.param("a_id"), scope.param("d_id")), (Some("3"), None));
        assert_eq!(scope, root.with_param("b_id", "2").with_id(C, "2").with_param("a_id", "3"));
        assert_ne!(scope, root.with_param("b_id", "2").with_id(C, "2").with_param("a_id", "4"));
        Ok(())
    }
}
