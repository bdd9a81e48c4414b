// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::OpenEnum for Corner {
        const NAME: &'static str = "Corner";
        fn known(__text: &str) -> ::rtk::__private::Option<Self> {
            match __text {
                "left top" => ::rtk::__private::Option::Some(Self::LeftTop),
                _ => ::rtk::__private::Option::None,
            }
        }
        fn other(__text: ::rtk::__private::String) -> Self {
            Self::Other(__text)
        }
        fn text(&self) -> &str {
            match self {
                Self::LeftTop => "left top",
                Self::Other(__text) => __text,
            }
        }
    }
    #[allow(dead_code)]
    impl Corner {
        /// The known names as they appear in JSON, in the order of declaration.
        pub const VALUES: &'static [&'static str] = &["left top"];
        /// Returns the name as it appears in JSON.
        #[must_use]
        pub fn as_str(&self) -> &str {
            ::rtk::__private::OpenEnum::text(self)
        }
    }
    ::rtk::__private::open_enum!(Corner);
};
