//! How the derive writes descriptors: what is usual is not said.

#![allow(missing_docs, reason = "each sets the field of its name, which is documented")]

use crate::descriptor::envelope::Envelope;
use crate::descriptor::paging::Paging;
use crate::descriptor::{
    Attribute, BodyKind, Constant, Descriptor, Identity, Kind, Literal, Location, Method, Operation, Parameter,
    PathBase, Relationship, ResourcePath,
};

#[doc(hidden)]
impl Descriptor {
    #[must_use]
    pub const fn new(name: &'static str, singular: &'static str, plural: &'static str) -> Self {
        Self {
            name,
            singular,
            plural,
            id: None,
            read_only: false,
            paths: &[],
            children_path: "",
            attributes: &[],
            operations: &[],
            relations: &[],
            envelope: &Envelope::V4,
            paging: &Paging::PAGE,
            one_or_many: false,
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
        Self { id: Some(Identity { attribute, wire, param, header }), ..self }
    }

    #[must_use]
    pub const fn read_only(self) -> Self {
        Self { read_only: true, ..self }
    }

    #[must_use]
    pub const fn one_or_many(self) -> Self {
        Self { one_or_many: true, ..self }
    }

    /// What a scope declares, everything inside inherits.
    #[must_use]
    pub const fn within(self, scope: &Self) -> Self {
        Self { envelope: scope.envelope, paging: scope.paging, ..self }
    }

    #[must_use]
    pub const fn places(self, paths: &'static [ResourcePath], children_path: &'static str) -> Self {
        Self { paths, children_path, ..self }
    }

    #[must_use]
    pub const fn attributes(self, attributes: &'static [Attribute]) -> Self {
        Self { attributes, ..self }
    }

    #[must_use]
    pub const fn operations(self, operations: &'static [Operation]) -> Self {
        Self { operations, ..self }
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

#[must_use]
pub const fn place(scope: &'static str, collection: &'static str, member: &'static str) -> ResourcePath {
    ResourcePath { scope, collection, member }
}

#[must_use]
pub const fn relation(name: &'static str, target: &'static str, many: bool) -> Relationship {
    Relationship { name, target, many }
}

#[must_use]
pub const fn parameter(name: &'static str, wire: &'static str, ty: &'static str, required: bool) -> Parameter {
    Parameter { name, wire, ty, required }
}

#[must_use]
pub const fn constant(location: Location, key: &'static str, value: &'static dyn Literal) -> Constant {
    Constant::new(location, key, value)
}

/// One that answers alone tell.
#[must_use]
pub const fn attribute(name: &'static str, ty: &'static str) -> Attribute {
    Attribute {
        name,
        wire: name,
        request_wire: name,
        ty,
        input: None,
        read: true,
        create: false,
        update: false,
        required: false,
        nullable: false,
        default: false,
        with: None,
        flatten: false,
    }
}

#[doc(hidden)]
impl Attribute {
    /// Told when one is made and when it is changed.
    #[must_use]
    pub const fn told(self) -> Self {
        Self { create: true, update: true, ..self }
    }

    #[must_use]
    pub const fn wire(self, wire: &'static str, request_wire: &'static str) -> Self {
        Self { wire, request_wire, ..self }
    }

    #[must_use]
    pub const fn takes(self, ty: &'static str) -> Self {
        Self { input: Some(ty), ..self }
    }

    #[must_use]
    pub const fn unread(self) -> Self {
        Self { read: false, ..self }
    }

    #[must_use]
    pub const fn create(self) -> Self {
        Self { create: true, ..self }
    }

    #[must_use]
    pub const fn update(self) -> Self {
        Self { update: true, ..self }
    }

    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    #[must_use]
    pub const fn nullable(self) -> Self {
        Self { nullable: true, ..self }
    }

    #[must_use]
    pub const fn default(self) -> Self {
        Self { default: true, ..self }
    }

    #[must_use]
    pub const fn with(self, module: &'static str) -> Self {
        Self { with: Some(module), ..self }
    }

    #[must_use]
    pub const fn flatten(self) -> Self {
        Self { flatten: true, ..self }
    }
}

#[doc(hidden)]
impl Operation {
    const fn new(name: &'static str, kind: Kind, method: Method, base: PathBase) -> Self {
        Self {
            name,
            id: None,
            kind,
            method,
            base,
            tail: "",
            key: "",
            query: &[],
            headers: &[],
            body: BodyKind::Nothing,
            constants: &[],
            returns: None,
            envelope: None,
            idempotent: method.is_idempotent(),
        }
    }

    #[must_use]
    pub const fn all() -> Self {
        Self::new("all", Kind::All, Method::Get, PathBase::Collection)
    }

    #[must_use]
    pub const fn find() -> Self {
        Self::new("find", Kind::Find, Method::Get, PathBase::Member)
    }

    #[must_use]
    pub const fn create() -> Self {
        Self::new("create", Kind::Create, Method::Post, PathBase::Collection)
    }

    #[must_use]
    pub const fn update() -> Self {
        Self::new("update", Kind::Update, Method::Patch, PathBase::Member)
    }

    #[must_use]
    pub const fn replace() -> Self {
        Self::new("replace", Kind::Replace, Method::Put, PathBase::Member)
    }

    #[must_use]
    pub const fn destroy() -> Self {
        Self::new("destroy", Kind::Destroy, Method::Delete, PathBase::Member)
    }

    #[must_use]
    pub const fn action(name: &'static str, method: Method, base: PathBase, tail: &'static str) -> Self {
        Self { tail, ..Self::new(name, Kind::Action, method, base) }
    }

    #[must_use]
    pub const fn method(self, method: Method) -> Self {
        Self { method, idempotent: method.is_idempotent(), ..self }
    }

    /// Where one is, rather than where all are.
    #[must_use]
    pub const fn on_member(self) -> Self {
        Self { base: PathBase::Member, ..self }
    }

    /// Otherwise as its method says.
    #[must_use]
    pub const fn idempotent(self, idempotent: bool) -> Self {
        Self { idempotent, ..self }
    }

    /// It tells attributes.
    #[must_use]
    pub const fn told(self) -> Self {
        Self { body: BodyKind::Attributes, ..self }
    }

    /// It sends a value.
    #[must_use]
    pub const fn sends(self, ty: &'static str) -> Self {
        Self { body: BodyKind::Value(ty), ..self }
    }

    /// What it sends is always the same.
    #[must_use]
    pub const fn constants(self, constants: &'static [Constant]) -> Self {
        let (mut body, mut at) = (self.body, 0);
        while at < constants.len() {
            if matches!(constants[at].location, Location::Body) {
                body = BodyKind::Constants;
            }
            at += 1;
        }
        Self { body, constants, ..self }
    }

    #[must_use]
    pub const fn returns(self, ty: &'static str) -> Self {
        Self { returns: Some(ty), ..self }
    }

    #[must_use]
    pub const fn id(self, id: &'static str) -> Self {
        Self { id: Some(id), ..self }
    }

    #[must_use]
    pub const fn key(self, key: &'static str) -> Self {
        Self { key, ..self }
    }

    #[must_use]
    pub const fn query(self, query: &'static [Parameter]) -> Self {
        Self { query, ..self }
    }

    #[must_use]
    pub const fn headers(self, headers: &'static [Parameter]) -> Self {
        Self { headers, ..self }
    }

    #[must_use]
    pub const fn envelope(self, envelope: &'static Envelope) -> Self {
        Self { envelope: Some(envelope), ..self }
    }
}
