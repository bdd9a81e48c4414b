//! Filters.

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
