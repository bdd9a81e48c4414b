//! Types of the user with the name of a generated one. The inputs of a resource are checked by the bounds of its verbs.

/// Is the `TChanges` of a nested object.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is also the name of a type that `derive(Nested)` generates",
    label = "the derive generates another type of this name",
    note = "name the generated type otherwise: `names(changes = …)` in `#[nested(…)]`"
)]
pub trait NestedChanges {}

/// Asserts it.
pub const fn is_nested_changes<T: NestedChanges>() {}
