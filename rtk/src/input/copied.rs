//! Inputs that are made from the attributes of a record.

use serde::Serialize;
use serde_json::{Error, Value};

use crate::codec::request;

/// An input that can be made from a `T`, for an attribute that is `copied`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be made from `{T}`, so the attribute cannot be `copied`",
    label = "needs `impl From<&{T}> for {Self}`",
    note = "implement `From<&{T}>` for `{Self}`, or remove `copied`: a copy of a record then cannot be sent until the attribute is set on it"
)]
pub trait CopiedFrom<T>: Sized {
    /// Makes the input.
    fn copied_from(value: &T) -> Self;
}

#[diagnostic::do_not_recommend]
impl<T, I: for<'a> From<&'a T>> CopiedFrom<T> for I {
    fn copied_from(value: &T) -> Self {
        Self::from(value)
    }
}

/// Makes the input of an attribute. `None` if there is no value.
#[must_use]
pub fn copied<T, I: CopiedFrom<T> + Serialize>(value: Option<&T>) -> Option<Result<Value, Error>> {
    Some(request::to_value(&I::copied_from(value?)))
}

/// Makes the input of an attribute from its items.
#[must_use]
pub fn copied_each<T, I: CopiedFrom<T> + Serialize>(items: Option<&Vec<T>>) -> Option<Result<Value, Error>> {
    Some(items?.iter().map(|item| request::to_value(&I::copied_from(item))).collect())
}
