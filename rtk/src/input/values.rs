//! The argument types of setters and finders. They accept the exact type, `&str` for strings and ids, and `None` for null.

mod conversions;

use serde::Serialize;
use serde_json::Value;

use crate::codec::request;
use crate::value::id::Id;

/// An argument that identifies a `T`: an [`Id`], a string, or the record itself.
///
/// ```
/// # async fn example(app: &rtk::Scope<rtk::realtime_kit::App>) -> Result<(), rtk::Error> {
/// use rtk::realtime_kit::*;
///
/// let session = Session::find(app, "sess-1").await?;
/// app.session(&session); // the record
/// app.session(session.id()); // its id
/// app.session(&session.id); // the attribute
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an id of `{T}`",
    label = "expected `Id<{T}>`, `&str` or `String`",
    note = "an id is text, and an id of one resource is not accepted for another: pass the text, such as `\"7\"` or `id.as_str()`"
)]
pub trait IntoId<T> {
    /// Converts the argument to an id.
    fn into_id(self) -> Id<T>;
}

#[diagnostic::do_not_recommend]
impl<T> IntoId<T> for Id<T> {
    fn into_id(self) -> Id<T> {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoId<T> for &Id<T> {
    fn into_id(self) -> Id<T> {
        self.clone()
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoId<T> for &str {
    fn into_id(self) -> Id<T> {
        Id::from(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoId<T> for String {
    fn into_id(self) -> Id<T> {
        Id::from(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoId<T> for &String {
    fn into_id(self) -> Id<T> {
        Id::from(self.as_str())
    }
}

/// An argument that converts to a `T`, for setters of required attributes and of query parameters.
///
/// Beside a `T` itself, `&str` is accepted for strings, ids, secrets and timestamps, and an array for a list or a map.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// SessionFilter::new().start_time("2026-11-01T00:00:00Z").search("stand-up").status(SessionStatus::Ended);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of type `{T}`",
    label = "expected `{T}`",
    note = "strings, ids, secrets and timestamps accept `&str`; lists of strings accept `[\"a\", \"b\"]`; for an open enum, use `Name::from(\"…\")`; a required attribute does not accept `None`"
)]
pub trait IntoValue<T> {
    /// Converts the argument.
    fn into_value(self) -> T;
}

/// An argument that converts to a `T` or to null, for setters of optional attributes: everything that implements [`IntoValue`], or an
/// `Option`. `None` sends null.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// MeetingChanges::new()
///     .title("Retro") // a value
///     .record_on_start(None); // null; attributes that are not set are not sent
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of type `{T}` or null",
    label = "expected `{T}` or `Option<{T}>`",
    note = "strings, ids, secrets and timestamps accept `&str`; `None` sends null; an attribute that is not set is not sent"
)]
pub trait IntoNullable<T> {
    /// Converts the argument. `None` stands for null.
    fn into_nullable(self) -> Option<T>;
}

impl<T> IntoValue<T> for T {
    fn into_value(self) -> T {
        self
    }
}

impl<T> IntoNullable<T> for T {
    fn into_nullable(self) -> Option<T> {
        Some(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoNullable<T> for Option<T> {
    fn into_nullable(self) -> Option<T> {
        self
    }
}

/// An argument that changes a `T`: everything that implements [`IntoValue`] replaces it, and a `TChanges` changes only the fields that are
/// set.
///
/// ```
/// use rtk::{Id, Nested, Resource};
///
/// #[derive(Debug, Clone, Nested)]
/// pub struct Limits {
///     pub people: u32,
///     pub minutes: u32,
/// }
///
/// #[derive(Debug, Clone, Resource)]
/// #[resource(path = "/accounts/{account_id}/rooms")]
/// pub struct Room {
///     pub id: Id<Self>,
///     pub limits: Limits,
/// }
///
/// RoomChanges::new().limits(LimitsChanges::new().people(12)); // {"limits":{"people":12}}
/// RoomChanges::new().limits(Limits::new(12, 60)); // replaces both fields
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a value of type `{T}` nor a change of one",
    label = "expected `{T}` or its `…Changes`",
    note = "strings, ids, secrets and timestamps accept `&str`; a struct that derives `rtk::Nested` has a `…Changes` type; this attribute does not accept `None`"
)]
pub trait IntoChange<T> {
    /// Returns the JSON value to send.
    #[doc(hidden)]
    fn into_change(self) -> Result<Value, serde_json::Error>;
}

/// An argument that changes a `T` or sets it to null: everything that implements [`IntoNullable`] replaces it, and a `TChanges` changes only
/// the fields that are set.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let changes = RecordingConfigChanges::new().max_seconds(600);
/// MeetingChanges::new().recording_config(changes); // changes one field
/// MeetingChanges::new().recording_config(RecordingConfig::new()); // replaces the whole object
/// MeetingChanges::new().recording_config(None); // null
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a value of type `{T}` nor a change of one, nor null",
    label = "expected `{T}`, `Option<{T}>` or its `…Changes`",
    note = "strings, ids, secrets and timestamps accept `&str`; a struct that derives `rtk::Nested` has a `…Changes` type; `None` sends null"
)]
pub trait IntoNullableChange<T> {
    /// Returns the JSON value to send.
    #[doc(hidden)]
    fn into_change(self) -> Result<Value, serde_json::Error>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize, V: IntoValue<T>> IntoChange<T> for V {
    fn into_change(self) -> Result<Value, serde_json::Error> {
        request::to_value(&self.into_value())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize, V: IntoNullable<T>> IntoNullableChange<T> for V {
    fn into_change(self) -> Result<Value, serde_json::Error> {
        request::to_value(&self.into_nullable())
    }
}
