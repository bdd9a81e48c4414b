//! APIs.

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
