// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    impl kit::__private::OpenEnum for Status {
        const NAME: &'static str = "Status";
        fn known(text: &str) -> kit::__private::Option<Self> {
            match text {
                "Live" => kit::__private::Option::Some(Self::Live),
                _ => kit::__private::Option::None,
            }
        }
        fn other(text: kit::__private::String) -> Self {
            Self::Other(text)
        }
        fn text(&self) -> &str {
            match self {
                Self::Live => "Live",
                Self::Other(text) => text,
            }
        }
    }
    #[allow(dead_code)]
    impl Status {
        /// The names that are known, as they are on the wire, in declared order.
        pub const VALUES: &'static [&'static str] = &["Live"];
        /// The name on the wire.
        #[must_use]
        pub fn as_str(&self) -> &str {
            kit::__private::OpenEnum::text(self)
        }
    }
    kit::__private::open_enum!(Status);
};
