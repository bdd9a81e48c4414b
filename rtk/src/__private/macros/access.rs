//! Accessors.

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
