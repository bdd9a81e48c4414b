// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::OpenEnum for Status {
        const NAME: &'static str = "Status";
        fn known(text: &str) -> ::rtk::__private::Option<Self> {
            match text {
                "LIVE" => ::rtk::__private::Option::Some(Self::Live),
                "WINDING_DOWN" => ::rtk::__private::Option::Some(Self::WindingDown),
                _ => ::rtk::__private::Option::None,
            }
        }
        fn other(text: ::rtk::__private::String) -> Self {
            Self::Other(text)
        }
        fn text(&self) -> &str {
            match self {
                Self::Live => "LIVE",
                Self::WindingDown => "WINDING_DOWN",
                Self::Other(text) => text,
            }
        }
    }
    #[allow(dead_code)]
    impl Status {
        /// The names that are known, as they are on the wire, in declared order.
        pub const VALUES: &'static [&'static str] = &["LIVE", "WINDING_DOWN"];
        /// The name on the wire.
        #[must_use]
        pub fn as_str(&self) -> &str {
            ::rtk::__private::OpenEnum::text(self)
        }
    }
    ::rtk::__private::open_enum!(Status);
};
