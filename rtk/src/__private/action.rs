//! What generated actions call.

use std::fmt::Display;

use crate::__private::returns::Returnable;
use crate::call::Call;
use crate::call::request::Request;
use crate::descriptor::Operation;
use crate::input::Writable;
use crate::input::content::IntoBody;
use crate::input::params::Params;
use crate::resource::Resource;
use crate::resource::list::item::Item;
use crate::resource::list::listing::Listing;
use crate::resource::nesting::{AncestorOf, AsScope};

/// A value that fills a placeholder of an action's path.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be part of a path",
    label = "not `Display`",
    note = "implement `std::fmt::Display` for it, or declare the argument without a type to take text"
)]
pub trait Segment: Display {}

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> Segment for T {}

/// The call of an action, before its response type is chosen.
pub struct Action(Call);

/// Looks up an action in the descriptor. Called in a `const`, so that nothing is looked up at run time.
///
/// # Panics
///
/// If the declaration does not name the action.
#[must_use]
pub const fn operation<T: Resource>(action: &str) -> &'static Operation {
    T::DESCRIPTOR.action(action)
}

impl Action {
    /// An action on one `T`.
    pub fn on_member<T: Resource>(scope: &impl AsScope<T>, operation: &'static Operation) -> Self {
        Self(Call::for_operation(scope.as_scope().untyped().clone(), T::DESCRIPTOR, operation))
    }

    /// An action on the collection of `T`s in a scope.
    pub fn on_collection<T: Resource>(scope: &impl AncestorOf<T>, operation: &'static Operation) -> Self {
        Self(Call::for_operation(scope.untyped_scope(), T::DESCRIPTOR, operation))
    }

    /// Fills a placeholder of the action's own path.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: &(impl Segment + ?Sized)) -> Self {
        self.0.set_arg(name, value.to_string());
        self
    }

    /// Sets a query parameter that is an argument.
    #[must_use]
    pub fn query(mut self, key: &'static str, value: &impl Writable) -> Self {
        self.0.set_query(|query| query.set(key, value));
        self
    }

    /// Sets the query parameters of a flattened argument.
    #[must_use]
    pub fn query_keys(mut self, name: &'static str, value: &impl Writable) -> Self {
        self.0.set_query(|query| query.set_keys(name, value));
        self
    }

    /// Sets a header that is an argument.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &impl Writable) -> Self {
        self.0.set_params(params(|params| params.header(name, value)));
        self
    }

    /// Sets a key of the body that is an argument.
    #[must_use]
    pub fn body_key(mut self, key: &'static str, value: &impl Writable) -> Self {
        self.0.set_body_key(key, value);
        self
    }

    /// Sets the body.
    #[must_use]
    pub fn body<T: ?Sized>(mut self, body: impl IntoBody<T>) -> Self {
        self.0.set_content(body.into_content());
        self
    }

    /// The request whose response is decoded as `returns = T` says.
    pub fn returns<T: Returnable<KIND>, const KIND: u8>(self) -> Request<T::Output> {
        T::request(self.0)
    }

    /// The list that `returns = Listing<T>` declares.
    pub(super) fn list<I: Item, X>(self) -> Listing<I, X> {
        Listing::new(self.0)
    }

    /// The request of an action without `returns`.
    pub fn returns_nothing(self) -> Request<()> {
        Request::unit(self.0)
    }
}

/// Gives a request the setters of the parameters that its operation declares.
pub fn with_setters<O, X>(request: Request<O>, marker: X) -> Request<O, X> {
    request.then(marker)
}

/// What has the setters of the parameters that an operation declares: its request, or the list that it returns.
pub trait WithParams {
    #[doc(hidden)]
    #[must_use]
    fn with_query(self, key: &'static str, value: &impl Writable) -> Self;

    #[doc(hidden)]
    #[must_use]
    fn with_header(self, name: &'static str, value: &impl Writable) -> Self;
}

impl<O, X> WithParams for Request<O, X> {
    fn with_query(self, key: &'static str, value: &impl Writable) -> Self {
        self.map(|call| call.set_query(|query| query.set(key, value)))
    }

    fn with_header(self, name: &'static str, value: &impl Writable) -> Self {
        self.map(|call| call.set_params(params(|params| params.header(name, value))))
    }
}

impl<I: Item, X> WithParams for Listing<I, X> {
    fn with_query(self, key: &'static str, value: &impl Writable) -> Self {
        self.map(|call| call.set_query(|query| query.set(key, value)))
    }

    fn with_header(self, name: &'static str, value: &impl Writable) -> Self {
        self.map(|call| call.set_params(params(|params| params.header(name, value))))
    }
}

/// Sets a declared query parameter.
#[must_use]
pub fn parameter<R: WithParams>(request: R, key: &'static str, value: &impl Writable) -> R {
    request.with_query(key, value)
}

/// Sets the query parameters of a declared parameter that is flattened.
pub fn parameters<O, X>(request: Request<O, X>, name: &'static str, value: &impl Writable) -> Request<O, X> {
    request.map(|call| call.set_query(|query| query.set_keys(name, value)))
}

/// Sets a declared header.
#[must_use]
pub fn header<R: WithParams>(request: R, name: &'static str, value: &impl Writable) -> R {
    request.with_header(name, value)
}

/// Sets a declared key of the body.
pub fn body_key<O, X>(request: Request<O, X>, key: &'static str, value: &impl Writable) -> Request<O, X> {
    request.map(|call| call.set_body_key(key, value))
}

fn params(set: impl FnOnce(&mut Params)) -> Params {
    let mut params = Params::default();
    set(&mut params);
    params
}
