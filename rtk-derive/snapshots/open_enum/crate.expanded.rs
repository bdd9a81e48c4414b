// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    impl kit::__private::OpenEnum for Status {
        const NAME: &'static str = "Status";
        fn known(__text: &str) -> kit::__private::Option<Self> {
            match __text {
                "Live" => kit::__private::Option::Some(Self::Live),
                _ => kit::__private::Option::None,
            }
        }
        fn other(__text: kit::__private::String) -> Self {
            Self::Other(__text)
        }
        fn text(&self) -> &str {
            match self {
                Self::Live => "Live",
                Self::Other(__text) => __text,
            }
        }
    }
    #[allow(dead_code)]
    impl Status {
        /// The known names as they appear in JSON, in the order of declaration.
        pub const VALUES: &'static [&'static str] = &["Live"];
        /// Returns the name as it appears in JSON.
        #[must_use]
        pub fn as_str(&self) -> &str {
            kit::__private::OpenEnum::text(self)
        }
    }
    kit::__private::open_enum!(Status);
};
