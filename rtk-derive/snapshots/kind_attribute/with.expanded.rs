// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    struct __Basic {
        count: Option<u64>,
    }
    pub struct ____BasicSlots(::rtk::__private::Option<Option<u64>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for __Basic {
        const NAME: &'static str = "Rule::Basic";
        const KEYS: &'static [&'static str] = &["count"];
        type Slots = ____BasicSlots;
        fn slots() -> Self::Slots {
            ____BasicSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    struct __With;
                    impl<'__de> ::rtk::__private::DeserializeSeed<'__de> for __With {
                        type Value = Option<u64>;
                        fn deserialize<
                            __D: ::rtk::__private::serde::Deserializer<'__de>,
                        >(
                            self,
                            __deserializer: __D,
                        ) -> ::rtk::__private::Result<Option<u64>, __D::Error> {
                            rtk::loose::deserialize(__deserializer)
                        }
                    }
                    ::rtk::__private::read_with(&mut __slots.0, __map, __With)
                }
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                count: ::rtk::__private::optional(__slots.0),
            })
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::Union for Rule {
        const NAME: &'static str = "Rule";
        const TAG: &'static str = "type";
        const CONTENT: ::rtk::__private::Option<&'static str> = ::rtk::__private::Option::None;
        const LENIENT: bool = false;
        const KINDS: &'static [&'static str] = &["Basic"];
        fn find(__name: &str) -> ::rtk::__private::Option<usize> {
            match __name {
                "Basic" => ::rtk::__private::Option::Some(0usize),
                _ => ::rtk::__private::Option::None,
            }
        }
        fn read<'__de, __D: ::rtk::__private::serde::Deserializer<'__de>>(
            __kind: usize,
            __content: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            match __kind {
                0usize => {
                    ::rtk::__private::Result::map(
                        ::rtk::__private::deserialize(__content),
                        |__fields: __Basic| Self::Basic {
                            count: __fields.count,
                        },
                    )
                }
                _ => ::rtk::__private::no_such_kind::<Self, __D::Error>(),
            }
        }
        fn other(__other: ::rtk::__private::OtherKind) -> Self {
            Self::Other(__other)
        }
        fn kind(
            &self,
        ) -> ::rtk::__private::Result<&'static str, &::rtk::__private::OtherKind> {
            match self {
                Self::Basic { .. } => ::rtk::__private::Result::Ok("Basic"),
                Self::Other(__other) => ::rtk::__private::Result::Err(__other),
            }
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            match self {
                Self::Basic { count: count } => {
                    if ::rtk::__private::Option::is_some(&*count) {
                        ::rtk::__private::write_with(
                            __object,
                            "count",
                            rtk::loose::serialize(&*count, ::rtk::__private::to_json()),
                        );
                    }
                }
                Self::Other(_) => {}
            }
        }
    }
    #[allow(dead_code)]
    impl Rule {
        /// The names of the known kinds as they appear in JSON, in the order of declaration.
        pub const KINDS: &'static [&'static str] = &["Basic"];
        /// Returns the name of the kind as it appears in JSON. It is empty if the tag of an unknown kind is not text.
        #[must_use]
        pub fn kind(&self) -> &str {
            ::rtk::__private::kind_of(self)
        }
    }
    ::rtk::__private::union!(Rule);
    ::rtk::__private::described!(
        Rule : union & [::rtk::__private::UnionKind::new("Basic", &
        [::rtk::__private::attribute("count", "Option<u64>").with("rtk::loose").sent(),],
        ::rtk::__private::Option::None),], & []
    );
};
