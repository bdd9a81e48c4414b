//! Conversions from strings, arrays and references, for [`IntoValue`] and [`IntoNullable`].

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

use serde_json::Value;

use crate::input::values::{IntoNullable, IntoValue};
use crate::value::id::Id;
use crate::value::secret::Secret;
use crate::value::timestamp::Timestamp;

/// Implements both traits for a type that converts with `Into`.
macro_rules! convert {
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

convert! {
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

/// Implements both traits for lists of strings.
macro_rules! convert_strings {
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

convert_strings! {
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

/// Implements both traits for maps, from arrays of pairs.
macro_rules! convert_pairs {
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

convert_pairs! {
    [V, const N: usize] &str, V => BTreeMap<String, V>;
    [V, const N: usize] &str, V => HashMap<String, V>;
    [const N: usize] &str, &str => BTreeMap<String, String>;
    [const N: usize] &str, &str => HashMap<String, String>;
    [K: Ord, V, const N: usize] K, V => BTreeMap<K, V>;
    [K: Eq + Hash, V, const N: usize] K, V => HashMap<K, V>;
}

/// Implements both traits for lists of ids, from lists of strings.
macro_rules! convert_ids {
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

convert_ids! {
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
