//! What the derives write in one line, spelt out; reached as `::rtk::__private::setter` and the like.

/// A setter of something that is put together in `members`: what it is called, what it takes, where that goes.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_setter {
    ($(#[$doc:meta])* $name:ident: value $ty:ty, $how:ident $key:expr) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::IntoValue<$ty>) -> Self {
                self.members.$how($key, &$crate::IntoValue::<$ty>::into_value(value));
                self
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: nullable $ty:ty, $how:ident $key:expr) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::IntoNullable<$ty>) -> Self {
                self.members.$how($key, &$crate::IntoNullable::<$ty>::into_nullable(value));
                self
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: change $ty:ty, $how:ident $key:expr) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::IntoChange<$ty>) -> Self {
                self.members.$how($key, $crate::IntoChange::<$ty>::into_change(value));
                self
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: nullable_change $ty:ty, $how:ident $key:expr) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::IntoNullableChange<$ty>) -> Self {
                self.members.$how($key, $crate::IntoNullableChange::<$ty>::into_change(value));
                self
            }
        }
    };
    // Written by a function of the user's.
    ($(#[$doc:meta])* $name:ident($value:ident: [$($bound:tt)+]) $how:ident $key:expr => $written:expr) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, $value: impl $($bound)+) -> Self {
                self.members.$how($key, $written);
                self
            }
        }
    };
}

/// A setter of a field.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_field_setter {
    ($(#[$doc:meta])* $name:ident($value:ident: [$($bound:tt)+]) $given:expr) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [::core::stringify!($name)]
            #[must_use]
            pub fn $name(mut self, $value: impl $($bound)+) -> Self {
                self.$name = $given;
                self
            }
        }
    };
}

/// An item with its documentation, or with a line that says which key is set.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_documented {
    ([] [$key:expr] $($item:tt)*) => {
        #[doc = ::core::concat!("Sets `", $key, "`.")]
        $($item)*
    };
    ([$($doc:tt)+] [$key:expr] $($item:tt)*) => {
        $($doc)+
        $($item)*
    };
}

/// An impl with little or nothing in it. What else has the trait is nothing that a message need list.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_can {
    ($name:ident: Many) => {
        $crate::__rtk_can!($name: HasId);
    };
    ($name:ident: Input) => {
        #[automatically_derived]
        impl $crate::Input for $name {
            fn into_body(self) -> $crate::__private::Members {
                self.members
            }
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::serde::Serialize::serialize(&self.members, serializer)
            }
        }
    };
    ($name:ident: Input of $owner:ident) => {
        $crate::__rtk_can!($name: Input);

        #[automatically_derived]
        impl ::core::convert::From<&$crate::Record<$owner>> for $name {
            fn from(record: &$crate::Record<$owner>) -> Self {
                Self { members: $crate::__private::body_from_record(record) }
            }
        }
    };
    ($name:ident: Filter) => {
        #[automatically_derived]
        impl $crate::Filter for $name {
            fn into_params(self) -> $crate::__private::Pairs {
                self.members
            }
        }
    };
    ($name:ident: Finish) => {
        #[automatically_derived]
        impl<__Output> $crate::MapOutput<__Output> for $name {
            type Output = __Output;

            fn map_output(self, output: __Output) -> ::core::result::Result<__Output, $crate::Error> {
                ::core::result::Result::Ok(output)
            }
        }
    };
    ($name:ident: Change of $owner:ident) => {
        $crate::__rtk_can!($name: IntoChange of $owner);
        $crate::__rtk_can!($name: IntoNullableChange of $owner);
    };
    ($name:ident: $change:ident of $owner:ident) => {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl $crate::$change<$owner> for $name {
            fn into_change(self) -> ::core::result::Result<$crate::__private::Value, $crate::__private::JsonError> {
                self.members.into_change()
            }
        }
    };
    ($name:ident: $can:ident $(, $item:ident = $ty:ty)?) => {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl $crate::$can for $name {
            $(type $item = $ty;)?
        }
    };
}

/// The trait that gives the scope around a resource its accessors.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_access {
    ($vis:vis $access:ident for $name:ident: $many:ident, $one:ident) => {
        #[doc = ::core::concat!("The accessors of [`", ::core::stringify!($name), "`], for whatever holds some.")]
        #[allow(dead_code, unreachable_pub)] // Not everybody has a use for all accessors.
        $vis trait $access: $crate::AncestorOf<$name> {
            #[doc = ::core::concat!("Every [`", ::core::stringify!($name), "`] in here. Nothing is sent.")]
            #[must_use]
            fn $many(&self) -> $crate::Relation<$name>
            where
                Self: $crate::ParentOf<$name>,
            {
                $crate::ParentOf::<$name>::relation(self)
            }

            #[doc = ::core::concat!("The place inside one [`", ::core::stringify!($name), "`]. Nothing is sent.")]
            #[must_use]
            fn $one(&self, id: impl $crate::IntoId<$name>) -> $crate::Scope<$name> {
                $crate::AncestorOf::<$name>::descendant(self, &$crate::IntoId::<$name>::into_id(id))
            }
        }

        #[automatically_derived]
        impl<__S: $crate::AncestorOf<$name>> $access for __S {}
    };
    // What cannot be read is a place for what is inside.
    ($vis:vis $access:ident for $name:ident: place $one:ident) => {
        #[doc = ::core::concat!("The accessor of [`", ::core::stringify!($name), "`], for whatever has one.")]
        #[allow(dead_code, unreachable_pub)] // Not everybody has a use for all accessors.
        $vis trait $access: $crate::ParentOf<$name> {
            #[doc = ::core::concat!("The [`", ::core::stringify!($name), "`] in here. Nothing is sent.")]
            #[must_use]
            fn $one(&self) -> $crate::Scope<$name>
            where
                Self: ::core::marker::Sized,
            {
                $crate::__private::singleton_scope(self)
            }
        }

        #[automatically_derived]
        impl<__S: $crate::ParentOf<$name>> $access for __S {}
    };
    ($vis:vis $access:ident for $name:ident: $one:ident) => {
        #[doc = ::core::concat!("The accessor of [`", ::core::stringify!($name), "`], for whatever has one.")]
        #[allow(dead_code, unreachable_pub)] // Not everybody has a use for all accessors.
        $vis trait $access: $crate::ParentOf<$name> {
            #[doc = ::core::concat!("The [`", ::core::stringify!($name), "`] in here. Awaited, it is read; its actions need no reading.")]
            fn $one(&self) -> $crate::Request<$crate::Record<$name>>
            where
                Self: ::core::marker::Sized,
            {
                $crate::__private::singleton(self)
            }
        }

        #[automatically_derived]
        impl<__S: $crate::ParentOf<$name>> $access for __S {}
    };
}

/// What every open enum has.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_open_enum {
    ($name:ident) => {
        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::read_name(deserializer)
            }
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::write_name(self, serializer)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad($crate::__private::OpenEnum::text(self))
            }
        }

        #[automatically_derived]
        impl ::core::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                $crate::__private::OpenEnum::text(self)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<&str> for $name {
            fn from(text: &str) -> Self {
                $crate::__private::parse_name(text)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$crate::__private::String> for $name {
            fn from(text: $crate::__private::String) -> Self {
                $crate::__private::parse_name(text)
            }
        }
    };
}
