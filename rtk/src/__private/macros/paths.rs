//! The paths of a resource and of its scope.

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
            // The inner block sees the names of the user's module first. Those that it lacks are the ones of the outer block.
            {
                #[allow(unused_imports)]
                use $crate::__private::scopes::*;
                {
                    #[allow(unused_imports)]
                    use self::*;

                    <$assumed as $crate::__private::$is_of_rtk>::CHECK
                }
            };
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
