//! What the types that a declaration names consist of.

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
