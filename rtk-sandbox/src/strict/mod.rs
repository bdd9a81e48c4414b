//! Strict mode: refuses what a declaration does not describe, so that a client shows what the declaration lacks.
//!
//! - `headers` and `query` compare names and values with the declared parameters.
//! - `body` reads a body in the form that is declared, and `form` turns a form into JSON.
//! - `keys` lists what an object can contain, and `value` compares JSON with types, down the tree.
//! - `report` collects what is wrong: a request is refused once, for all of it.

mod body;
mod form;
mod headers;
mod keys;
mod query;
mod report;
mod value;

use http::HeaderMap;
use rtk::descriptor::{BodyKind, Descriptor, Kind, Operation};

use crate::wire::ApiError;
use report::Report;

/// A request to an operation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sent<'a> {
    pub(crate) descriptor: &'static Descriptor,
    pub(crate) operation: &'static Operation,
    /// The query string, without its question mark.
    pub(crate) query: &'a str,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body: &'a [u8],
    /// Headers that carry the ids of served resources.
    pub(crate) id_headers: &'a [&'static str],
}

impl Sent<'_> {
    /// Returns the operations that declare the parameters of the request: a `replace` sends a `NewT`, with those of the create.
    fn declaring(&self) -> impl Iterator<Item = &'static Operation> {
        let is_replace = self.operation.kind == Kind::Replace && self.operation.body == BodyKind::Attributes;
        let create = self.descriptor.operations.iter().find(|it| is_replace && it.kind == Kind::Create);
        std::iter::once(self.operation).chain(create)
    }
}

/// Returns 400 if the declaration of the operation does not describe the request.
pub(crate) fn check(sent: &Sent<'_>) -> Result<(), ApiError> {
    let mut report = Report::default();
    query::check(sent, &mut report);
    headers::check(sent, &mut report);
    body::check(sent, &mut report);
    match report.into_message() {
        Some(message) => Err(ApiError::bad_request(message)),
        None => Ok(()),
    }
}
