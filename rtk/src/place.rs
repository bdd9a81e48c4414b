//! Where a call is made: a client, and the ids that are known there.

use std::ops::Deref;
use std::sync::Arc;

use crate::client::Client;
use crate::descriptor::Descriptor;

/// A client and the values of placeholders. Cheap to clone, since each record of a list has one: a count is all that changes.
#[derive(Debug, Clone)]
pub struct Place(Arc<Known>);

/// What is known in a place: one id, and what is known around it.
#[derive(Debug)]
pub struct Known {
    pub(crate) client: Client,
    inside: Option<(Place, Param)>,
}

impl Deref for Place {
    type Target = Known;

    fn deref(&self) -> &Known {
        &self.0
    }
}

#[derive(Debug)]
struct Param {
    name: &'static str,
    /// The header that carries it, where it has no place in a path.
    header: Option<&'static str>,
    value: Box<str>,
}

impl Place {
    pub(crate) fn root(client: Client) -> Self {
        Self(Arc::new(Known { client, inside: None }))
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
        Self(Arc::new(Known { client: self.client.clone(), inside: Some((self.clone(), param)) }))
    }

    pub(crate) fn param(&self, name: &str) -> Option<&str> {
        self.known().find(|param| param.name == name).map(|param| &*param.value)
    }

    /// The headers that say where this is.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let counts = |param: &&Param| param.header.is_some() && self.counts(param);
        self.known().filter(counts).filter_map(|param| Some((param.header?, &*param.value)))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.known().filter(|param| self.counts(param)).map(|param| (param.name, &*param.value))
    }

    /// All ids, those around after those inside.
    fn known(&self) -> impl Iterator<Item = &Param> {
        std::iter::successors(self.0.inside.as_ref(), |(around, _)| around.0.inside.as_ref()).map(|(_, param)| param)
    }

    /// Whether nothing inside has its name.
    fn counts(&self, param: &Param) -> bool {
        self.known().find(|other| other.name == param.name).is_some_and(|first| std::ptr::eq(first, param))
    }
}

/// Two places are one if the same ids lead there.
impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.names().eq(other.names())
    }
}

impl Eq for Place {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_ids_of_one_name_the_inner_counts() -> Result<(), crate::Error> {
        let root = Place::root(Client::builder().token("t").build()?);
        let header = |value: &str| Param { name: "c_id", header: Some("x-c"), value: value.into() };
        let place = root.and(header("1")).with("a_id", "1").with("b_id", "2").and(header("2")).with("a_id", "3");
        assert_eq!(place.names().collect::<Vec<_>>(), [("a_id", "3"), ("c_id", "2"), ("b_id", "2")]);
        assert_eq!(place.headers().collect::<Vec<_>>(), [("x-c", "2")]);
        assert_eq!((place.param("a_id"), place.param("d_id")), (Some("3"), None));
        assert_eq!(place, root.with("b_id", "2").and(header("2")).with("a_id", "3"));
        assert_ne!(place, root.with("b_id", "2").and(header("2")).with("a_id", "4"));
        Ok(())
    }
}
