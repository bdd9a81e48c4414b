//! Builds operations.

use crate::descriptor::envelope::Envelope;
use crate::descriptor::paging::Paging;
use crate::descriptor::{BodyKind, Constant, Kind, Location, Method, Operation, Parameter, PathBase};

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
            form: None,
            body_keys: &[],
            constants: &[],
            returns: None,
            response_header: None,
            only_path: None,
            envelope: None,
            list: false,
            paging: None,
            idempotent: method.is_idempotent(),
            idempotency_key: None,
        }
    }

    #[must_use]
    pub const fn all() -> Self {
        Self::new("all", Kind::All, Method::Get, PathBase::Collection).list()
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

    /// Makes the path relative to a member instead of the collection.
    #[must_use]
    pub const fn on_member(self) -> Self {
        Self { base: PathBase::Member, ..self }
    }

    /// Sets whether the operation is idempotent. Defaults to whether its HTTP method is idempotent.
    #[must_use]
    pub const fn idempotent(self, idempotent: bool) -> Self {
        Self { idempotent, ..self }
    }

    /// Sets the header of the idempotency key. The server carries out the requests with one key once, so the operation is idempotent.
    #[must_use]
    pub const fn idempotency_key(self, header: &'static str) -> Self {
        Self { idempotent: true, idempotency_key: Some(header), ..self }
    }

    /// Makes the body consist of attributes.
    #[must_use]
    pub const fn attributes(self) -> Self {
        Self { body: BodyKind::Attributes, ..self }
    }

    /// Sets the type of the body.
    #[must_use]
    pub const fn body(self, ty: &'static str) -> Self {
        Self { body: BodyKind::Value(ty), ..self }
    }

    /// Sets whether the body is sent as a form.
    #[must_use]
    pub const fn form(self, form: bool) -> Self {
        Self { form: Some(form), ..self }
    }

    /// Makes the body consist of keys.
    #[must_use]
    pub const fn body_keys(self, body_keys: &'static [Parameter]) -> Self {
        Self { body: BodyKind::Keys, body_keys, ..self }
    }

    /// Sets the constants. If one of them is in the body, the body consists of keys.
    #[must_use]
    pub const fn constants(self, constants: &'static [Constant]) -> Self {
        let (mut body, mut index) = (self.body, 0);
        while index < constants.len() {
            if matches!(constants[index].location, Location::Body) {
                body = BodyKind::Keys;
            }
            index += 1;
        }
        Self { body, constants, ..self }
    }

    #[must_use]
    pub const fn returns(self, ty: &'static str) -> Self {
        Self { returns: Some(ty), ..self }
    }

    #[must_use]
    pub const fn response_header(self, name: &'static str) -> Self {
        Self { response_header: Some(name), ..self }
    }

    #[must_use]
    pub const fn only_path(self, index: usize) -> Self {
        Self { only_path: Some(index), ..self }
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

    /// The operation returns a list that is fetched page by page.
    #[must_use]
    pub const fn list(self) -> Self {
        Self { list: true, ..self }
    }

    #[must_use]
    pub const fn paging(self, paging: &'static Paging) -> Self {
        Self { paging: Some(paging), ..self }
    }
}
