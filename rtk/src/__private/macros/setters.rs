//! Setters.

/// A setter of a type that collects values in its only field: its name, the form and type of its argument, and the method of
/// that field that receives the value under the key.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_setter {
    // Without documentation, a line about the key that is set. It consists of literals, since editors do not evaluate `concat!`; Markdown ignores the
    // line breaks around the key. The two forms that most setters have are expanded in one step, not in two: after each edit of a crate, the compiler
    // expands all of its setters again.
    ($name:ident: nullable $ty:ty, $how:ident $key:literal) => {
        #[doc = "Sets `"]
        #[doc = $key]
        #[doc = "`."]
        #[must_use]
        pub fn $name(mut self, value: impl $crate::__private::IntoNullable<$ty>) -> Self {
            self.made_by_new.$how($key, &$crate::__private::IntoNullable::<$ty>::into_nullable(value));
            self
        }
    };
    ($name:ident: nullable_change $ty:ty, $how:ident $key:literal) => {
        #[doc = "Sets `"]
        #[doc = $key]
        #[doc = "`."]
        #[must_use]
        pub fn $name(mut self, value: impl $crate::__private::IntoNullableChange<$ty>) -> Self {
            self.made_by_new.$how($key, $crate::__private::IntoNullableChange::<$ty>::into_change(value));
            self
        }
    };
    ($name:ident: $form:ident $ty:ty, $how:ident $key:literal) => {
        $crate::__rtk_setter! { #[doc = "Sets `"] #[doc = $key] #[doc = "`."] $name: $form $ty, $how $key }
    };
    ($name:ident($value:ident: $bound:tt) $how:ident $key:literal => $encoded:expr) => {
        $crate::__rtk_setter! {
            #[doc = "Sets `"] #[doc = $key] #[doc = "`."] $name($value: $bound) $how $key => $encoded
        }
    };
    ($(#[$doc:meta])+ $name:ident: value $ty:ty, $how:ident $key:literal) => {
        $(#[$doc])+
        #[must_use]
        pub fn $name(mut self, value: impl $crate::__private::IntoValue<$ty>) -> Self {
            self.made_by_new.$how($key, &$crate::__private::IntoValue::<$ty>::into_value(value));
            self
        }
    };
    ($(#[$doc:meta])+ $name:ident: joined $separator:literal $ty:ty, $how:ident $key:literal) => {
        $(#[$doc])+
        #[must_use]
        pub fn $name(mut self, value: impl $crate::__private::IntoValue<$ty>) -> Self {
            let value = $crate::__private::IntoValue::<$ty>::into_value(value);
            self.made_by_new.$how($key, &$crate::__private::Joined($separator, value));
            self
        }
    };
    ($(#[$doc:meta])+ $name:ident: nullable $ty:ty, $how:ident $key:literal) => {
        $(#[$doc])+
        #[must_use]
        pub fn $name(mut self, value: impl $crate::__private::IntoNullable<$ty>) -> Self {
            self.made_by_new.$how($key, &$crate::__private::IntoNullable::<$ty>::into_nullable(value));
            self
        }
    };
    ($(#[$doc:meta])+ $name:ident: change $ty:ty, $how:ident $key:literal) => {
        $(#[$doc])+
        #[must_use]
        pub fn $name(mut self, value: impl $crate::__private::IntoChange<$ty>) -> Self {
            self.made_by_new.$how($key, $crate::__private::IntoChange::<$ty>::into_change(value));
            self
        }
    };
    ($(#[$doc:meta])+ $name:ident: nullable_change $ty:ty, $how:ident $key:literal) => {
        $(#[$doc])+
        #[must_use]
        pub fn $name(mut self, value: impl $crate::__private::IntoNullableChange<$ty>) -> Self {
            self.made_by_new.$how($key, $crate::__private::IntoNullableChange::<$ty>::into_change(value));
            self
        }
    };
    // The user's `with` module encodes the value.
    ($(#[$doc:meta])+ $name:ident($value:ident: [$($bound:tt)+]) $how:ident $key:literal => $encoded:expr) => {
        $(#[$doc])+
        #[must_use]
        pub fn $name(mut self, $value: impl $($bound)+) -> Self {
            self.made_by_new.$how($key, $encoded);
            self
        }
    };
}

/// A setter of a field.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_field_setter {
    ($name:ident($value:ident: $bound:tt) $key:literal $field_value:expr) => {
        $crate::__rtk_field_setter! {
            #[doc = "Sets `"] #[doc = $key] #[doc = "`."] $name($value: $bound) $key $field_value
        }
    };
    ($(#[$doc:meta])+ $name:ident($value:ident: [$($bound:tt)+]) $key:literal $field_value:expr) => {
        $(#[$doc])+
        #[must_use]
        pub fn $name(mut self, $value: impl $($bound)+) -> Self {
            self.$name = $field_value;
            self
        }
    };
}
