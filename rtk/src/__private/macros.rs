//! Macros that expand what the derives write in one line. Generated code calls them as `::rtk::__private::setter` and the like.

/// A setter of a type that collects values in its only field: its name, the form and type of its argument, and the method of
/// that field that receives the value under the key.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_setter {
    ($(#[$doc:meta])* $name:ident: value $ty:ty, $how:ident $key:literal) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::__private::IntoValue<$ty>) -> Self {
                self.made_by_new.$how($key, &$crate::__private::IntoValue::<$ty>::into_value(value));
                self
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: joined $separator:literal $ty:ty, $how:ident $key:literal) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::__private::IntoValue<$ty>) -> Self {
                let value = $crate::__private::IntoValue::<$ty>::into_value(value);
                self.made_by_new.$how($key, &$crate::__private::Joined($separator, value));
                self
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: nullable $ty:ty, $how:ident $key:literal) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::__private::IntoNullable<$ty>) -> Self {
                self.made_by_new.$how($key, &$crate::__private::IntoNullable::<$ty>::into_nullable(value));
                self
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: change $ty:ty, $how:ident $key:literal) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::__private::IntoChange<$ty>) -> Self {
                self.made_by_new.$how($key, $crate::__private::IntoChange::<$ty>::into_change(value));
                self
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: nullable_change $ty:ty, $how:ident $key:literal) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, value: impl $crate::__private::IntoNullableChange<$ty>) -> Self {
                self.made_by_new.$how($key, $crate::__private::IntoNullableChange::<$ty>::into_change(value));
                self
            }
        }
    };
    // The user's `with` module encodes the value.
    ($(#[$doc:meta])* $name:ident($value:ident: [$($bound:tt)+]) $how:ident $key:literal => $encoded:expr) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, $value: impl $($bound)+) -> Self {
                self.made_by_new.$how($key, $encoded);
                self
            }
        }
    };
}

/// A setter of a field.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_field_setter {
    ($(#[$doc:meta])* $name:ident($value:ident: [$($bound:tt)+]) $key:literal $field_value:expr) => {
        $crate::__rtk_documented! { [$(#[$doc])*] [$key]
            #[must_use]
            pub fn $name(mut self, $value: impl $($bound)+) -> Self {
                self.$name = $field_value;
                self
            }
        }
    };
}

/// An item with its documentation, or with a line about the key that it sets.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_documented {
    // The documentation consists of literals, since editors do not evaluate `concat!`. Markdown ignores the line breaks
    // around the key.
    ([] [$key:literal] $($item:tt)*) => {
        #[doc = "Sets `"]
        #[doc = $key]
        #[doc = "`."]
        $($item)*
    };
    ([$($doc:tt)+] [$key:literal] $($item:tt)*) => {
        $($doc)+
        $($item)*
    };
}

/// An impl that follows from the name of its trait. Messages of the compiler do not list the other types that have it.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_can {
    ($name:ident: Input) => {
        #[automatically_derived]
        impl $crate::__private::Input for $name {
            #[inline]
            fn into_body(self) -> $crate::__private::JsonBody {
                self.made_by_new
            }
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::serde::Serialize::serialize(&self.made_by_new, __serializer)
            }
        }
    };
    ($name:ident: Input of $owner:ident) => {
        $crate::__rtk_can!($name: Input);

        #[automatically_derived]
        impl ::core::convert::From<&$crate::Record<$owner>> for $name {
            #[inline]
            fn from(__record: &$crate::Record<$owner>) -> Self {
                Self { made_by_new: $crate::__private::body_from_record(__record) }
            }
        }
    };
    ($name:ident: Changes of $owner:ident) => {
        $crate::__rtk_can!($name: Input);

        #[automatically_derived]
        impl ::core::convert::From<&$crate::Record<$owner>> for $name {
            #[inline]
            fn from(__record: &$crate::Record<$owner>) -> Self {
                Self { made_by_new: $crate::__private::changes_from_record(__record) }
            }
        }
    };
    ($name:ident: MapOutput) => {
        #[automatically_derived]
        impl<__Output> $crate::__private::MapOutput<__Output> for $name {
            type Output = __Output;

            fn map_output(self, __output: __Output) -> ::core::result::Result<__Output, $crate::Error> {
                ::core::result::Result::Ok(__output)
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
        impl $crate::__private::$change<$owner> for $name {
            fn into_change(self) -> ::core::result::Result<$crate::__private::Value, $crate::__private::JsonError> {
                self.made_by_new.into_change()
            }
        }
    };
    ($name:ident: Create, New = $new:ty) => {
        $crate::__rtk_can!($name: Create, New = $new, Created);
    };
    ($name:ident: Update, Changes = $changes:ty) => {
        $crate::__rtk_can!($name: Update, Changes = $changes, Updated);
    };
    ($name:ident: Replace, New = $new:ty) => {
        $crate::__rtk_can!($name: Replace, New = $new, Replaced);
    };
    ($name:ident: $can:ident, $input:ident = $new:ty, $output:ident) => {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl $crate::__private::$can for $name {
            type $input = $new;
            type $output = $crate::Record<$name>;
            type Returns = $crate::__private::Itself;
            type Body = $crate::__private::Attributes;
        }
    };
    ($name:ident: Destroy, Query = $query:ty) => {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl $crate::__private::Destroy for $name {
            type Query = $query;
            type Destroyed = ();
            type Returns = $crate::__private::Declared<(), { $crate::__private::NOTHING }>;
        }
    };
    ($name:ident: $can:ident $(, $item:ident = $ty:ty)?) => {
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl $crate::__private::$can for $name {
            $(type $item = $ty;)?
        }
    };
}

/// What every API has beside its descriptor.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_api {
    ($vis:vis $name:ident: #[$from_env_doc:meta] $from_env:ident, #[$builder_doc:meta] $builder:ident) => {
        impl $name {
            #[$from_env_doc]
            ///
            /// # Errors
            ///
            /// Returns an error if a variable that is needed is not set, or if a setting is not valid.
            #[allow(dead_code)] // A program may use one of the two.
            $vis fn $from_env() -> ::core::result::Result<$crate::Client<$name>, $crate::Error> {
                Self::builder().build()
            }

            #[$builder_doc]
            #[allow(dead_code)]
            $vis fn $builder() -> $crate::ClientBuilder<$name> {
                ::core::default::Default::default()
            }
        }
    };
}

/// The trait with the accessors that scopes around a resource have.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_access {
    (
        #[$doc:meta] $vis:vis $access:ident, $elsewhere:ident for $name:ident:
        #[$many_doc:meta] $many:ident, #[$one_doc:meta] $one:ident
    ) => {
        #[$doc]
        #[allow(dead_code, unreachable_pub)] // A crate may use some accessors only.
        $vis trait $access: $crate::AncestorOf<$name> {
            #[$many_doc]
            #[must_use]
            fn $many(&self) -> $crate::Relation<$name>
            where
                Self: $crate::ParentOf<$name>,
            {
                $crate::ParentOf::<$name>::relation(self)
            }

            #[$one_doc]
            #[must_use]
            fn $one(&self, id: impl $crate::__private::IntoId<$name>) -> $crate::Scope<$name> {
                $crate::AncestorOf::<$name>::descendant(self, &$crate::__private::IntoId::<$name>::into_id(id))
            }
        }

        #[automatically_derived]
        impl<__S: $crate::AncestorOf<$name>> $access for __S {}

        $crate::__rtk_elsewhere! { $vis $elsewhere:
            #[must_use]
            fn $many(&mut self) -> $crate::Relation<$name>
            where
                $name: $crate::__private::ListedIn<Self::Of>,
            {
                $crate::__private::elsewhere()
            }

            #[must_use]
            fn $one(&mut self, _: impl $crate::__private::IntoId<$name>) -> $crate::Scope<$name>
            where
                $name: $crate::__private::FoundIn<Self::Of>,
            {
                $crate::__private::elsewhere()
            }
        }
    };
    // Without an id, there is the collection only.
    (#[$doc:meta] $vis:vis $access:ident, $elsewhere:ident for $name:ident: list #[$many_doc:meta] $many:ident) => {
        #[$doc]
        #[allow(dead_code, unreachable_pub)] // A crate may use some accessors only.
        $vis trait $access: $crate::ParentOf<$name> {
            #[$many_doc]
            #[must_use]
            fn $many(&self) -> $crate::Relation<$name>
            where
                Self: ::core::marker::Sized,
            {
                $crate::ParentOf::<$name>::relation(self)
            }
        }

        #[automatically_derived]
        impl<__S: $crate::ParentOf<$name>> $access for __S {}

        $crate::__rtk_elsewhere! { $vis $elsewhere:
            #[must_use]
            fn $many(&mut self) -> $crate::Relation<$name>
            where
                $name: $crate::__private::ListedIn<Self::Of>,
            {
                $crate::__private::elsewhere()
            }
        }
    };
    // A singleton without `find` is only the scope of its children and actions.
    (#[$doc:meta] $vis:vis $access:ident, $elsewhere:ident for $name:ident: scope #[$one_doc:meta] $one:ident) => {
        #[$doc]
        #[allow(dead_code, unreachable_pub)] // A crate may use some accessors only.
        $vis trait $access: $crate::ParentOf<$name> {
            #[$one_doc]
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

        $crate::__rtk_elsewhere! { $vis $elsewhere:
            #[must_use]
            fn $one(&mut self) -> $crate::Scope<$name>
            where
                $name: $crate::__private::ListedIn<Self::Of>,
            {
                $crate::__private::elsewhere()
            }
        }
    };
    (#[$doc:meta] $vis:vis $access:ident, $elsewhere:ident for $name:ident: #[$one_doc:meta] $one:ident) => {
        #[$doc]
        #[allow(dead_code, unreachable_pub)] // A crate may use some accessors only.
        $vis trait $access: $crate::ParentOf<$name> {
            #[$one_doc]
            fn $one(&self) -> $crate::Request<$crate::Record<$name>>
            where
                Self: ::core::marker::Sized,
            {
                $crate::__private::singleton(self)
            }
        }

        #[automatically_derived]
        impl<__S: $crate::ParentOf<$name>> $access for __S {}

        $crate::__rtk_elsewhere! { $vis $elsewhere:
            fn $one(&mut self) -> $crate::Request<$crate::Record<$name>>
            where
                $name: $crate::__private::ListedIn<Self::Of>,
            {
                $crate::__private::elsewhere()
            }
        }
    };
}

/// The same accessors for what scopes and records dereference to. They cannot be called, and the bound that they do not meet has
/// a message, which a method that does not exist cannot have.
///
/// They take `&mut self`, which the compiler tries last: a method of a record's struct precedes them.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_elsewhere {
    ($vis:vis $elsewhere:ident: $($method:tt)*) => {
        #[doc(hidden)]
        #[allow(dead_code, unreachable_pub)]
        #[rust_analyzer::completions(ignore_methods)]
        $vis trait $elsewhere: $crate::__private::Place {
            $($method)*
        }

        #[automatically_derived]
        impl<__P: $crate::__private::Place> $elsewhere for __P {}
    };
}

/// What a filter is, and methods of lists under the names of its setters. These cannot be called, since no type meets their bound: see `call/instead.rs`.
/// `for<'__a>` makes the compiler check the bound where a method is called, and not here.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_filter {
    ($filter:ident of $name:ident, $instead:ident: $($parameter:ident)*) => {
        #[automatically_derived]
        impl $crate::__private::Filter for $filter {
            #[inline]
            fn into_params(self) -> $crate::__private::Params {
                self.made_by_new
            }
        }

        #[doc(hidden)]
        #[allow(dead_code, unreachable_pub, clippy::wrong_self_convention)]
        #[rust_analyzer::completions(ignore_methods)]
        pub(crate) trait $instead {
            $(fn $parameter(&self) {})*
        }

        #[automatically_derived]
        impl $instead for $crate::Relation<$name> where
            for<'__a> $crate::Relation<$name>: $crate::__private::FilteredBySetters<'__a, $filter>
        {
        }

        #[automatically_derived]
        impl $instead for $crate::Request<$crate::__private::Vec<$crate::Record<$name>>> where
            for<'__a> $crate::Request<$crate::__private::Vec<$crate::Record<$name>>>:
                $crate::__private::FilteredBySetters<'__a, $filter>
        {
        }
    };
}

/// Asserts what a path needs of its scope: its ids, and that a name without an import means the type of `rtk`.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_scope {
    ($assert:ident($name:ident, $path:expr, $scope:ty)) => {
        const _: () = $crate::__private::$assert(
            <$name as $crate::Resource>::DESCRIPTOR,
            $path,
            <$scope as $crate::Resource>::DESCRIPTOR,
        );
    };
    ($assert:ident($name:ident, $path:expr, $scope:ty), $is_of_rtk:ident $assumed:ident) => {
        const _: () = {
            mod __assumed {
                #[allow(unused_imports)]
                use $crate::__private::scopes::*;

                // The block sees the names of the user's module first. Those that it lacks are the ones of the module around the block.
                pub(super) const IS_OF_RTK: () = {
                    #[allow(unused_imports)]
                    use super::*;

                    <$assumed as $crate::__private::$is_of_rtk>::CHECK
                };
            }

            let () = __assumed::IS_OF_RTK;
            $crate::__private::$assert(
                <$name as $crate::Resource>::DESCRIPTOR,
                $path,
                <$scope as $crate::Resource>::DESCRIPTOR,
            )
        };
    };
}

/// The paths of a resource of which one at least continues those of another: `paths!(&[…], "children")`.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_paths {
    ($declared:expr, $children:literal) => {{
        const __DECLARED: &[$crate::__private::DeclaredPath] = $declared;
        const __TEXT: &[u8; $crate::__private::text_length(__DECLARED, $children)] =
            &$crate::__private::path_text(__DECLARED, $children);
        const __PATHS: &[$crate::__private::ResourcePath; $crate::__private::path_count(__DECLARED)] =
            &$crate::__private::path_list(__DECLARED, __TEXT);
        &$crate::__private::ContinuedPaths::new(__DECLARED, $children, __PATHS, __TEXT)
    }};
}

/// The types of the user that a declaration names: each with its text, and with what it consists of if a derive declares it. Types of bodies follow a semicolon:
/// rustc then shows one error about a type that does not exist, since they are in constants elsewhere, too.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_types {
    ($($name:literal: $ty:ty),* $(; $($body:literal: $body_ty:ty),*)?) => {{
        #[allow(unused_imports)]
        use $crate::__private::Plain as _;
        &[
            $($crate::__private::NamedType::new($name, $crate::__private::Probe::<$ty>::SHAPE),)*
            $($({
                const __TYPE: $crate::__private::NamedType =
                    $crate::__private::NamedType::new($body, $crate::__private::Probe::<$body_ty>::SHAPE);
                __TYPE
            },)*)?
        ]
    }};
}

/// What a nested object or a union consists of.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_described {
    ($name:ident: object $types:expr) => {
        #[automatically_derived]
        impl $crate::__private::Described for $name {
            const TYPES: &'static [$crate::__private::NamedType] = $types;

            fn shape() -> $crate::__private::TypeShape {
                const __OBJECT: &$crate::__private::ObjectShape = &$crate::__private::ObjectShape::new(
                    <$name as $crate::__private::Fields>::NAME,
                    $name::ATTRIBUTES,
                    <$name as $crate::__private::Described>::TYPES,
                );
                $crate::__private::TypeShape::OfObject(__OBJECT)
            }
        }
    };
    ($name:ident: union $kinds:expr, $types:expr) => {
        #[automatically_derived]
        impl $crate::__private::Described for $name {
            const TYPES: &'static [$crate::__private::NamedType] = $types;

            fn shape() -> $crate::__private::TypeShape {
                const __UNION: &$crate::__private::UnionShape = &$crate::__private::UnionShape::new(
                    <$name as $crate::__private::Union>::NAME,
                    <$name as $crate::__private::Union>::TAG,
                    <$name as $crate::__private::Union>::CONTENT,
                    $kinds,
                    <$name as $crate::__private::Described>::TYPES,
                );
                $crate::__private::TypeShape::OfUnion(__UNION)
            }
        }
    };
}

/// The impls that every union has.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_union {
    ($name:ident) => {
        #[automatically_derived]
        impl<'__de> $crate::__private::serde::Deserialize<'__de> for $name {
            fn deserialize<__D: $crate::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::read_union(__deserializer)
            }
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::write_union(self, __serializer)
            }
        }
    };
}

/// The impls that every open enum has.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_open_enum {
    ($name:ident) => {
        #[automatically_derived]
        impl<'__de> $crate::__private::serde::Deserialize<'__de> for $name {
            fn deserialize<__D: $crate::__private::serde::Deserializer<'__de>>(
                __deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::__private::read_name(__deserializer)
            }
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<__S: $crate::__private::serde::Serializer>(
                &self,
                __serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::__private::write_name(self, __serializer)
            }
        }

        #[automatically_derived]
        impl $crate::__private::Described for $name {
            fn shape() -> $crate::__private::TypeShape {
                const __NAMES: &$crate::__private::EnumShape =
                    &$crate::__private::EnumShape::new(<$name as $crate::__private::OpenEnum>::NAME, $name::VALUES);
                $crate::__private::TypeShape::OfEnum(__NAMES)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __f.pad($crate::__private::OpenEnum::text(self))
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
            fn from(__text: &str) -> Self {
                $crate::__private::parse_name(__text)
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<$crate::__private::String> for $name {
            fn from(__text: $crate::__private::String) -> Self {
                $crate::__private::parse_name(__text)
            }
        }
    };
}
