// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::OpenEnum for Order {
        const NAME: &'static str = "Order";
        fn known(__text: &str) -> ::rtk::__private::Option<Self> {
            match __text {
                "DESC" => ::rtk::__private::Option::Some(Self::Descending),
                "DSC" => ::rtk::__private::Option::Some(Self::Descending),
                _ => ::rtk::__private::Option::None,
            }
        }
        fn other(__text: ::rtk::__private::String) -> Self {
            Self::Other(__text)
        }
        fn text(&self) -> &str {
            match self {
                Self::Descending => "DESC",
                Self::Other(__text) => __text,
            }
        }
    }
    #[allow(dead_code)]
    impl Order {
        /// The known names as they appear in JSON, in the order of declaration.
        pub const VALUES: &'static [&'static str] = &["DESC"];
        /// Returns the name as it appears in JSON.
        #[must_use]
        pub fn as_str(&self) -> &str {
            ::rtk::__private::OpenEnum::text(self)
        }
    }
    ::rtk::__private::open_enum!(Order);
};
