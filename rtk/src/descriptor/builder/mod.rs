//! Functions that the derive builds descriptors with. Fields with their default value are not set.

#![allow(missing_docs, reason = "each function sets the field with its name, which is documented")]

mod attribute;
mod operation;

pub use attribute::attribute;

use crate::descriptor::const_text::is_equal;
use crate::descriptor::continued::ContinuedPaths;
use crate::descriptor::envelope::Envelope;
use crate::descriptor::paging::Paging;
use crate::descriptor::siblings;
use crate::descriptor::{
    ApiDescriptor, Attribute, Constant, Descriptor, Identity, Literal, Location, NamedType, Operation, Parameter,
    Relationship, ResourcePath,
};

/// The API of a descriptor that no derive has written.
const NO_API: &ApiDescriptor = &ApiDescriptor::new("");

#[doc(hidden)]
impl Descriptor {
    #[must_use]
    pub const fn new(name: &'static str, singular: &'static str, plural: &'static str) -> Self {
        Self {
            name,
            api: NO_API,
            singular,
            plural,
            id: None,
            read_only: false,
            paths: &[],
            children_path: "",
            reserved_ids: &[],
            reserved_lengths: 0,
            attributes: &[],
            operations: &[],
            types: &[],
            relations: &[],
            form: false,
            envelope: &Envelope::V4,
            paging: &Paging::PAGE,
            request_key: "",
            one_or_many: false,
            has_mistakes: false,
        }
    }

    #[must_use]
    pub const fn id(
        self,
        attribute: &'static str,
        wire: &'static str,
        param: &'static str,
        header: Option<&'static str>,
    ) -> Self {
        Self { id: Some(Identity { attribute, wire, nested: None, param, header }), ..self }
    }

    /// The id is at a key inside the attribute.
    #[must_use]
    pub const fn nested_id(self, key: &'static str) -> Self {
        match self.id {
            Some(identity) => Self { id: Some(Identity { nested: Some(key), ..identity }), ..self },
            None => self,
        }
    }

    #[must_use]
    pub const fn read_only(self) -> Self {
        Self { read_only: true, ..self }
    }

    #[must_use]
    pub const fn one_or_many(self) -> Self {
        Self { one_or_many: true, ..self }
    }

    #[must_use]
    pub const fn request_key(self, request_key: &'static str) -> Self {
        Self { request_key, ..self }
    }

    /// The derive reported mistakes in the declaration.
    #[must_use]
    pub const fn with_mistakes(self) -> Self {
        Self { has_mistakes: true, ..self }
    }

    /// Inherits the API, the form of bodies, the envelope and the paging style of the scope.
    #[must_use]
    pub const fn within(self, scope: &Self) -> Self {
        Self { api: scope.api, form: scope.form, envelope: scope.envelope, paging: scope.paging, ..self }
    }

    /// Inherits the form of bodies, the envelope and the paging style of the API.
    #[must_use]
    pub const fn of(self, api: &'static ApiDescriptor) -> Self {
        Self { api, form: api.form, envelope: api.envelope, paging: api.paging, ..self }
    }

    /// Sets whether bodies are sent as forms.
    #[must_use]
    pub const fn form(self, form: bool) -> Self {
        Self { form, ..self }
    }

    #[must_use]
    pub const fn paths(self, paths: &'static [ResourcePath], children_path: &'static str) -> Self {
        Self { paths, children_path, ..self }
    }

    /// Sets paths that continue those of other resources. If these have mistakes, the paths have them, too.
    #[must_use]
    pub const fn continued_paths(self, continued: &ContinuedPaths) -> Self {
        let has_mistakes = self.has_mistakes || continued.has_mistakes;
        Self { paths: continued.paths, children_path: continued.children_path, has_mistakes, ..self }
    }

    #[must_use]
    pub const fn attributes(self, attributes: &'static [Attribute]) -> Self {
        Self { attributes, ..self }
    }

    #[must_use]
    pub const fn operations(self, operations: &'static [Operation]) -> Self {
        Self { operations, ..self }.with_reserved_lengths()
    }

    #[must_use]
    pub const fn reserved_ids(self, reserved_ids: &'static [&'static str]) -> Self {
        Self { reserved_ids, ..self }.with_reserved_lengths()
    }

    const fn with_reserved_lengths(self) -> Self {
        let reserved_lengths = siblings::reserved_lengths(&self);
        Self { reserved_lengths, ..self }
    }

    #[must_use]
    pub const fn types(self, types: &'static [NamedType]) -> Self {
        Self { types, ..self }
    }

    #[must_use]
    pub const fn relations(self, relations: &'static [Relationship]) -> Self {
        Self { relations, ..self }
    }

    #[must_use]
    pub const fn envelope(self, envelope: &'static Envelope) -> Self {
        Self { envelope, ..self }
    }

    #[must_use]
    pub const fn paging(self, paging: &'static Paging) -> Self {
        Self { paging, ..self }
    }
}

/// Returns the key of an attribute in responses. A field that does not exist is an error elsewhere.
#[must_use]
pub const fn wire_of(attributes: &[Attribute], name: &'static str) -> &'static str {
    let mut index = 0;
    while index < attributes.len() {
        if is_equal(attributes[index].name, name) {
            return attributes[index].wire;
        }
        index += 1;
    }
    name
}

#[must_use]
pub const fn path(scope: &'static str, collection: &'static str, member: &'static str) -> ResourcePath {
    ResourcePath { scope, collection, member }
}

#[must_use]
pub const fn relationship(name: &'static str, target: &'static str, many: bool) -> Relationship {
    Relationship { name, target, many }
}

#[must_use]
pub const fn parameter(name: &'static str, wire: &'static str, ty: &'static str, required: bool) -> Parameter {
    Parameter { name, wire, ty, required, flatten: false, join: None }
}

#[doc(hidden)]
impl Parameter {
    /// Makes the keys of the value parameters of their own.
    #[must_use]
    pub const fn flattened(self) -> Self {
        Self { flatten: true, ..self }
    }

    /// Sets what is between the items of a list.
    #[must_use]
    pub const fn joined(self, separator: &'static str) -> Self {
        Self { join: Some(separator), ..self }
    }
}

#[must_use]
pub const fn constant(location: Location, key: &'static str, value: &'static dyn Literal) -> Constant {
    Constant::new(location, key, value)
}
