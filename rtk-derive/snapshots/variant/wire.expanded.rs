// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::OpenEnum for Corner {
        const NAME: &'static str = "Corner";
        fn known(text: &str) -> ::rtk::__private::Option<Self> {
            match text {
                "left top" => ::rtk::__private::Option::Some(Self::LeftTop),
                _ => ::rtk::__private::Option::None,
            }
        }
        fn other(text: ::rtk::__private::String) -> Self {
            Self::Other(text)
        }
        fn text(&self) -> &str {
            match self {
                Self::LeftTop => "left top",
                Self::Other(text) => text,
            }
        }
    }
    #[allow(dead_code)]
    impl Corner {
        /// The names that are known, as they are on the wire, in declared order.
        pub const VALUES: &'static [&'static str] = &["left top"];
        /// The name on the wire.
        #[must_use]
        pub fn as_str(&self) -> &str {
            ::rtk::__private::OpenEnum::text(self)
        }
    }
    ::rtk::__private::open_enum!(Corner);
};
