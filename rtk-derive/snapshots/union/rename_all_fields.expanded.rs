// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    struct __Age {
        max_age_seconds: u64,
    }
    pub struct ____AgeSlots(::rtk::__private::Option<u64>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for __Age {
        const NAME: &'static str = "Condition::Age";
        const KEYS: &'static [&'static str] = &["maxAgeSeconds"];
        type Slots = ____AgeSlots;
        fn slots() -> Self::Slots {
            ____AgeSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => ::rtk::__private::read_whole(&mut __slots.0, __map),
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                max_age_seconds: <u64 as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Condition::Age",
                    "max_age_seconds",
                    "maxAgeSeconds",
                )?,
            })
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::Union for Condition {
        const NAME: &'static str = "Condition";
        const TAG: &'static str = "type";
        const CONTENT: ::rtk::__private::Option<&'static str> = ::rtk::__private::Option::None;
        const LENIENT: bool = false;
        const KINDS: &'static [&'static str] = &["Age"];
        fn find(__name: &str) -> ::rtk::__private::Option<usize> {
            match __name {
                "Age" => ::rtk::__private::Option::Some(0usize),
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
                        |__fields: __Age| Self::Age {
                            max_age_seconds: __fields.max_age_seconds,
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
                Self::Age { .. } => ::rtk::__private::Result::Ok("Age"),
                Self::Other(__other) => ::rtk::__private::Result::Err(__other),
            }
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            match self {
                Self::Age { max_age_seconds: max_age_seconds } => {
                    <u64 as ::rtk::__private::AttributeType>::write(
                        &*max_age_seconds,
                        __object,
                        "maxAgeSeconds",
                    );
                }
                Self::Other(_) => {}
            }
        }
    }
    #[allow(dead_code)]
    impl Condition {
        /// The names of the known kinds as they appear in JSON, in the order of declaration.
        pub const KINDS: &'static [&'static str] = &["Age"];
        /// Returns the name of the kind as it appears in JSON. It is empty if the tag of an unknown kind is not text.
        #[must_use]
        pub fn kind(&self) -> &str {
            ::rtk::__private::kind_of(self)
        }
    }
    ::rtk::__private::union!(Condition);
    ::rtk::__private::described!(
        Condition : union & [::rtk::__private::UnionKind::new("Age", &
        [::rtk::__private::attribute("max_age_seconds", "u64").wire("maxAgeSeconds",
        "maxAgeSeconds").sent().required(),], ::rtk::__private::Option::None),], & []
    );
};
