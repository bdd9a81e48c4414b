//! Values that can be part of a request.

use serde::Serialize;

/// A value that can be written into a request, as an attribute or as a parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written into a request",
    label = "not `Serialize`",
    note = "derive `rtk::Nested` for it, `rtk::OpenEnum` if it is an enum of names, or `serde::Serialize`"
)]
pub trait Writable: Serialize {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> Writable for T {}
