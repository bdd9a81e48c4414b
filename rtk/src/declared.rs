//! How the derive writes descriptors: what is usual is not said.

use crate::descriptor::{Attribute, Base, BodyKind, Kind, Method, Operation, Parameter};
use crate::envelope::Envelope;

#[doc(hidden)]
impl Attribute {
    #[must_use]
    pub const fn new(name: &'static str, ty: &'static str) -> Self {
        Self {
            name,
            wire: name,
            request_wire: name,
            ty,
            read: true,
            create: false,
            update: false,
            required: false,
            nullable: false,
            flatten: false,
        }
    }

    #[must_use]
    pub const fn wire(self, wire: &'static str, request_wire: &'static str) -> Self {
        Self { wire, request_wire, ..self }
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
    pub const fn flatten(self) -> Self {
        Self { flatten: true, ..self }
    }
}

#[doc(hidden)]
impl Operation {
    #[must_use]
    pub const fn new(name: &'static str, kind: Kind, method: Method, base: Base) -> Self {
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
            envelope: None,
        }
    }

    #[must_use]
    pub const fn id(self, id: &'static str) -> Self {
        Self { id: Some(id), ..self }
    }

    #[must_use]
    pub const fn tail(self, tail: &'static str) -> Self {
        Self { tail, ..self }
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
    pub const fn body(self, body: BodyKind) -> Self {
        Self { body, ..self }
    }

    #[must_use]
    pub const fn envelope(self, envelope: &'static Envelope) -> Self {
        Self { envelope: Some(envelope), ..self }
    }
}
