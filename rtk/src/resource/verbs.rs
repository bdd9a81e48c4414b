//! One trait for each verb. A verb that a resource does not declare does not compile.
//!
//! Each trait has the operation as a constant, which is looked up in the descriptor at compile time.

use crate::call::Call;
use crate::call::request::{MapOutput, Request};
use crate::call::untyped_scope::UntypedScope;
use crate::descriptor::{Kind, Operation};
use crate::input::Filter;
use crate::resource::Resource;
use crate::resource::write::{WriteBody, WriteOutput};

/// A resource with an id: a scope can contain any number of them. Neither a [`Singleton`] nor a resource that is only listed has one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no id",
    label = "`{Self}` has no id",
    note = "a singleton is read by its accessor, such as `session.chat()`; a resource that is declared with `no_id` can only be listed"
)]
pub trait HasId: Resource {}

/// A resource without an id, of which a scope contains exactly one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a singleton",
    label = "`{Self}` is not a singleton",
    note = "reach it by `has_many`, or declare it a `singleton`"
)]
pub trait Singleton: Resource {}

/// A resource that can be listed.
///
/// ```
/// use rtk::{List, ParentOf, Record, Resource};
///
/// async fn count<T: List>(parent: &impl ParentOf<T>) -> Result<usize, rtk::Error> {
///     Ok(T::all(parent).await?.len())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be listed through the API",
    label = "`{Self}` has no list",
    note = "its declaration says `singleton`, `without(all)` or an `only(…)` that leaves `all` out"
)]
pub trait List: Resource {
    /// The generated `TFilter`, or `()` if the list takes no query parameters.
    type Filter: Filter;

    #[doc(hidden)]
    const LIST: &'static Operation = Self::DESCRIPTOR.operation_of(Kind::All);
}

/// A resource that can be fetched on its own.
///
/// ```
/// use rtk::{Find, Record, Scope};
///
/// async fn fetch<T: Find>(scope: &Scope<T>) -> Result<Record<T>, rtk::Error> {
///     scope.load().await
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "a single `{Self}` cannot be fetched through the API",
    label = "`{Self}` has no `find`",
    note = "its declaration says `no_id`, `without(find)` or an `only(…)` that leaves `find` out; list them with `all` instead"
)]
pub trait Find: Resource {
    #[doc(hidden)]
    const FIND: &'static Operation = Self::DESCRIPTOR.operation_of(Kind::Find);
}

/// A resource that can be created.
///
/// ```
/// use rtk::{Create, ParentOf, Resource};
///
/// async fn create_all<T: Create>(parent: &impl ParentOf<T>, new: Vec<T::New>) -> Result<Vec<T::Created>, rtk::Error> {
///     let mut created = Vec::new();
///     for new in new {
///         created.push(T::create(parent, new).await?);
///     }
///     Ok(created)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be created through the API",
    label = "`{Self}` has no `create`",
    note = "its declaration says `read_only`, `without(create)` or an `only(…)` that leaves `create` out"
)]
pub trait Create: Resource {
    /// The generated `NewT`, or the type that the declaration names: `create(body = T)`.
    type New: Send + 'static;

    /// [`Record<Self>`](crate::Record), or what the declaration names: `create(returns = T)`.
    type Created: Send + 'static;

    #[doc(hidden)]
    type Body: WriteBody<Self::New>;

    #[doc(hidden)]
    type Returns: WriteOutput<Self, Output = Self::Created>;

    #[doc(hidden)]
    const CREATE: &'static Operation = Self::DESCRIPTOR.operation_of(Kind::Create);
}

/// A resource whose attributes can be changed one by one.
///
/// ```
/// use rtk::{Record, Update};
///
/// async fn update_all<T: Update>(records: &mut [Record<T>], changes: impl Fn() -> T::Changes) -> Result<(), rtk::Error> {
///     for record in records {
///         record.update(changes()).await?;
///     }
///     Ok(())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be updated through the API",
    label = "`{Self}` has no `update`",
    note = "its declaration says `read_only`, `without(update)` or an `only(…)` that leaves `update` out; if it has `replace`, use that"
)]
pub trait Update: Resource {
    /// The generated `TChanges`, or the type that the declaration names: `update(body = T)`.
    type Changes: Send + 'static;

    /// [`Record<Self>`](crate::Record), or what the declaration names: `update(returns = T)`.
    type Updated: Send + 'static;

    #[doc(hidden)]
    type Body: WriteBody<Self::Changes>;

    #[doc(hidden)]
    type Returns: WriteOutput<Self, Output = Self::Updated>;

    #[doc(hidden)]
    const UPDATE: &'static Operation = Self::DESCRIPTOR.operation_of(Kind::Update);
}

/// A resource that can be replaced as a whole.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// app.meeting("meet-1").replace(NewMeeting::new().title("Retro")).await?; // every other attribute is reset to its default
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be replaced through the API",
    label = "`{Self}` has no `replace`",
    note = "its declaration does not say `replace`; use `update` if it has one"
)]
pub trait Replace: Resource {
    /// The generated `NewT`, or the type that the declaration names: `replace(body = T)`.
    type New: Send + 'static;

    /// [`Record<Self>`](crate::Record), or what the declaration names: `replace(returns = T)`.
    type Replaced: Send + 'static;

    #[doc(hidden)]
    type Body: WriteBody<Self::New>;

    #[doc(hidden)]
    type Returns: WriteOutput<Self, Output = Self::Replaced>;

    #[doc(hidden)]
    const REPLACE: &'static Operation = Self::DESCRIPTOR.operation_of(Kind::Replace);
}

/// A resource that can be deleted.
///
/// ```
/// use rtk::{Destroy, Record};
///
/// async fn destroy_all<T: Destroy>(records: Vec<Record<T>>) -> Result<(), rtk::Error> {
///     for record in records {
///         record.destroy().await?;
///     }
///     Ok(())
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be destroyed through the API",
    label = "`{Self}` has no `destroy`",
    note = "its declaration says `read_only`, `without(destroy)` or an `only(…)` that leaves `destroy` out"
)]
pub trait Destroy: Resource {
    /// The marker of the request, which adds the setters of the declared query parameters. `()` if there are none.
    type Query: MapOutput<Self::Destroyed, Output = Self::Destroyed> + Default;

    /// `()`, or what the declaration names: `destroy(returns = T)`.
    type Destroyed: Send + 'static;

    #[doc(hidden)]
    type Returns: WriteOutput<Self, Output = Self::Destroyed>;

    #[doc(hidden)]
    const DESTROY: &'static Operation = Self::DESCRIPTOR.operation_of(Kind::Destroy);
}

/// The request that deletes the resource in `scope`.
///
/// `Scope` and `Record` do not name the marker as `T::Query` in their own signatures: rustc would then report, of a resource without
/// `destroy`, that bounds are not satisfied, and not which.
pub(crate) fn destroy<T: Destroy>(scope: UntypedScope) -> Request<T::Destroyed, T::Query> {
    T::Returns::request(Call::for_operation(scope, T::DESCRIPTOR, T::DESTROY)).then(T::Query::default())
}
