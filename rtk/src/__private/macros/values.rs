//! Unions and open enums.

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
