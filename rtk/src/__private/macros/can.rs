//! What a type can do: impls that follow from the names of their traits.

/// An impl that follows from the name of its trait. Messages of the compiler do not list the other types that have it.
#[doc(hidden)]
#[macro_export]
macro_rules! __rtk_can {
    ($name:ident: Input $(of $owner:ident by $from_record:ident)?) => {
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

        $(#[automatically_derived]
        impl ::core::convert::From<&$crate::Record<$owner>> for $name {
            #[inline]
            fn from(__record: &$crate::Record<$owner>) -> Self {
                Self { made_by_new: $crate::__private::$from_record(__record) }
            }
        })?
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
    ($name:ident: Change of $owner:ident by $($change:ident)*) => {
        $(#[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl $crate::__private::$change<$owner> for $name {
            fn into_change(self) -> ::core::result::Result<$crate::__private::Value, $crate::__private::JsonError> {
                self.made_by_new.into_change()
            }
        })*
    };
    ($name:ident: $can:ident, $input:ident = $new:ty, $output:ident = Record) => {
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
