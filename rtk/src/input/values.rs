//! What setters and finders take, beside the exact type: `&str` for text and ids, `None` for null.

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use serde::Serialize;
use serde_json::Value;

use crate::value::id::Id;
use crate::value::secret::Secret;
use crate::value::timestamp::Timestamp;

/// What an id of a `T` can be given as: an [`Id`], text, or the record itself.
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
    note = "ids of different resources do not mix; if the text is right all the same, pass `id.as_str()`"
)]
pub trait IntoId<T> {
    /// The id.
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

/// What a value of type `T` can be given as: required attributes and query parameters take it.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// SessionFilter::new().start_time("2026-11-01T00:00:00Z").search("stand-up").status(SessionStatus::Ended);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of type `{T}`",
    label = "expected `{T}`",
    note = "text, ids, secrets and times can be given as `&str`, lists of text as `[\"a\", \"b\"]`, a name of an open enum as `Name::from(\"…\")`; an attribute that is required takes no `None`"
)]
pub trait IntoValue<T> {
    /// The value.
    fn into_value(self) -> T;
}

/// What a value of type `T` or null can be given as: whatever is [`IntoValue`], or an `Option`; `None` is null.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// MeetingChanges::new()
///     .title("Retro") // a value
///     .record_on_start(None); // null; what is not set is not sent
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of type `{T}`, nor null",
    label = "expected `{T}` or `Option<{T}>`",
    note = "text, ids, secrets and times can be given as `&str`; `None` sends null, and an attribute that is not set is not sent"
)]
pub trait IntoNullable<T> {
    /// The value, or `None` for null.
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

/// What a change of a `T` can be given as: whatever is [`IntoValue`], or a `TChanges`, which changes a part of it.
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
/// RoomChanges::new().limits(Limits::new(12, 60)); // both
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a value of type `{T}` nor a change of one",
    label = "expected `{T}`, or what changes a part of it",
    note = "text, ids, secrets and times can be given as `&str`; a struct that derives `rtk::Nested` has a `…Changes` beside it; this attribute takes no `None`"
)]
pub trait IntoChange<T> {
    /// What is sent.
    #[doc(hidden)]
    fn into_change(self) -> Result<Value, serde_json::Error>;
}

/// What a change of a `T` or null can be given as: whatever is [`IntoNullable`], or a `TChanges`, which changes a part of it.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let part = RecordingConfigChanges::new().max_seconds(600);
/// MeetingChanges::new().recording_config(part); // a part
/// MeetingChanges::new().recording_config(RecordingConfig::new()); // the whole
/// MeetingChanges::new().recording_config(None); // null
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a value of type `{T}` nor a change of one, nor null",
    label = "expected `{T}`, `Option<{T}>`, or what changes a part of it",
    note = "text, ids, secrets and times can be given as `&str`; a struct that derives `rtk::Nested` has a `…Changes` beside it; `None` sends null"
)]
pub trait IntoNullableChange<T> {
    /// What is sent.
    #[doc(hidden)]
    fn into_change(self) -> Result<Value, serde_json::Error>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize, V: IntoValue<T>> IntoChange<T> for V {
    fn into_change(self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self.into_value())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Serialize, V: IntoNullable<T>> IntoNullableChange<T> for V {
    fn into_change(self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self.into_nullable())
    }
}

macro_rules! given_as {
    ($([$($generic:ident)?] $from:ty => $to:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl$(<$generic>)? IntoValue<$to> for $from {
            fn into_value(self) -> $to {
                self.into()
            }
        }

        #[diagnostic::do_not_recommend]
        impl$(<$generic>)? IntoNullable<$to> for $from {
            fn into_nullable(self) -> Option<$to> {
                Some(self.into())
            }
        }
    )*};
}

given_as! {
    [] &str => String;
    [] &String => String;
    [] &str => Secret;
    [] String => Secret;
    [] &str => Value;
    [] String => Value;
    [] bool => Value;
    [] &str => Timestamp;
    [] String => Timestamp;
    [] jiff::Timestamp => Timestamp;
    [T] &str => Id<T>;
    [T] String => Id<T>;
}

/// Lists of text, written as text.
macro_rules! texts_given_as {
    ($([$($generic:tt)*] $from:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generic)*> IntoValue<Vec<String>> for $from {
            fn into_value(self) -> Vec<String> {
                self.iter().map(|text| (*text).to_owned()).collect()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generic)*> IntoNullable<Vec<String>> for $from {
            fn into_nullable(self) -> Option<Vec<String>> {
                Some(self.into_value())
            }
        }
    )*};
}

texts_given_as! {
    [] Vec<&str>;
    [] &[&str];
    [const N: usize] [&str; N];
}

#[diagnostic::do_not_recommend]
impl<T, const N: usize> IntoValue<Vec<T>> for [T; N] {
    fn into_value(self) -> Vec<T> {
        self.into()
    }
}

#[diagnostic::do_not_recommend]
impl<T, const N: usize> IntoNullable<Vec<T>> for [T; N] {
    fn into_nullable(self) -> Option<Vec<T>> {
        Some(self.into())
    }
}

/// Maps, written as pairs.
macro_rules! pairs_given_as {
    ($([$($generic:tt)*] $key:ty, $value:ty => $map:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generic)*> IntoValue<$map> for [($key, $value); N] {
            fn into_value(self) -> $map {
                self.into_iter().map(|(key, value)| (key.into(), value.into())).collect()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generic)*> IntoNullable<$map> for [($key, $value); N] {
            fn into_nullable(self) -> Option<$map> {
                Some(self.into_value())
            }
        }
    )*};
}

pairs_given_as! {
    [V, const N: usize] &str, V => BTreeMap<String, V>;
    [V, const N: usize] &str, V => HashMap<String, V>;
    [const N: usize] &str, &str => BTreeMap<String, String>;
    [const N: usize] &str, &str => HashMap<String, String>;
    [K: Ord, V, const N: usize] K, V => BTreeMap<K, V>;
    [K: Eq + Hash, V, const N: usize] K, V => HashMap<K, V>;
}

/// Lists of ids, written as text.
macro_rules! ids_given_as {
    ($([$($generic:tt)*] $from:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generic)*> IntoValue<Vec<Id<T>>> for $from {
            fn into_value(self) -> Vec<Id<T>> {
                self.iter().map(|text| Id::from(*text)).collect()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generic)*> IntoNullable<Vec<Id<T>>> for $from {
            fn into_nullable(self) -> Option<Vec<Id<T>>> {
                Some(self.into_value())
            }
        }
    )*};
}

ids_given_as! {
    [T] Vec<&str>;
    [T] &[&str];
    [T, const N: usize] [&str; N];
}

#[diagnostic::do_not_recommend]
impl<T> IntoValue<Id<T>> for &Id<T> {
    fn into_value(self) -> Id<T> {
        self.clone()
    }
}

#[diagnostic::do_not_recommend]
impl<T> IntoNullable<Id<T>> for &Id<T> {
    fn into_nullable(self) -> Option<Id<T>> {
        Some(self.clone())
    }
}
