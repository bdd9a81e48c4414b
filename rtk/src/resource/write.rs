//! What the verbs that write send and return. A declaration can name types of its own for both: `create(body = T, returns = T)`.

use std::fmt;
use std::marker::PhantomData;

use crate::call::Call;
use crate::call::request::{MapOutput, Request};
use crate::error::Error;
use crate::input::Input;
use crate::input::content::IntoBody;
use crate::resource::Resource;
use crate::resource::record::Record;
use crate::resource::update::UpdateOutput;

/// How a verb sends its argument.
#[diagnostic::on_unimplemented(
    message = "`{N}` cannot be a body",
    label = "neither `Serialize` nor `rtk::Body` nor `rtk::Multipart`",
    note = "derive `serde::Serialize` or `rtk::Nested` for it; for raw bytes, declare `body = rtk::Body`"
)]
pub trait WriteBody<N> {
    #[doc(hidden)]
    fn set(call: &mut Call, new: N);
}

/// The argument is a generated `NewT` or `TChanges`.
#[derive(Debug)]
pub struct Attributes;

impl<N: Input> WriteBody<N> for Attributes {
    fn set(call: &mut Call, new: N) {
        call.set_input(new);
    }
}

/// The argument is a value of the type that `body` declares.
#[derive(Debug)]
pub struct DeclaredBody;

#[diagnostic::do_not_recommend]
impl<N: IntoBody<N>> WriteBody<N> for DeclaredBody {
    fn set(call: &mut Call, new: N) {
        call.set_content(new.into_content());
    }
}

/// What a verb of `T` returns, and what it does to the record that it is called on.
pub trait WriteOutput<T>: 'static {
    /// The result of awaiting a request that no record sends.
    type Output;

    /// The output that a record sends a request for.
    type OnRecord: 'static;

    /// The result of awaiting that request.
    type Merged;

    #[doc(hidden)]
    fn request(call: Call) -> Request<Self::Output>;

    #[doc(hidden)]
    fn request_on_record(call: Call) -> Request<Self::OnRecord>;

    #[doc(hidden)]
    fn merge(record: &mut Record<T>, output: Self::OnRecord) -> Result<Self::Merged, Error>;
}

/// The response holds the resource.
#[derive(Debug)]
pub struct Itself;

impl<T: Resource> WriteOutput<T> for Itself {
    type Output = Record<T>;
    type OnRecord = UpdateOutput<T>;
    type Merged = ();

    fn request(call: Call) -> Request<Record<T>> {
        Request::record(call)
    }

    fn request_on_record(call: Call) -> Request<UpdateOutput<T>> {
        Request::update(call)
    }

    fn merge(record: &mut Record<T>, output: UpdateOutput<T>) -> Result<(), Error> {
        record.merge(output)
    }
}

/// The response holds the resource, or nothing: `returns = Option<Self>`.
#[derive(Debug)]
pub struct MaybeItself;

impl<T: Resource> WriteOutput<T> for MaybeItself {
    type Output = Option<Record<T>>;
    type OnRecord = UpdateOutput<T>;
    type Merged = ();

    fn request(call: Call) -> Request<Option<Record<T>>> {
        Request::optional_record(call)
    }

    fn request_on_record(call: Call) -> Request<UpdateOutput<T>> {
        Request::update(call)
    }

    fn merge(record: &mut Record<T>, output: UpdateOutput<T>) -> Result<(), Error> {
        record.merge(output)
    }
}

/// Does to a record what the output of one of its requests says.
pub struct Merge<'r, T, W> {
    record: &'r mut Record<T>,
    how: PhantomData<fn() -> W>,
}

impl<'r, T, W> Merge<'r, T, W> {
    pub(crate) fn into(record: &'r mut Record<T>) -> Self {
        Self { record, how: PhantomData }
    }
}

impl<T, W: WriteOutput<T>> MapOutput<W::OnRecord> for Merge<'_, T, W> {
    type Output = W::Merged;

    fn map_output(self, output: W::OnRecord) -> Result<W::Merged, Error> {
        W::merge(self.record, output)
    }
}

impl<T, W> fmt::Debug for Merge<'_, T, W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Merge")
    }
}
