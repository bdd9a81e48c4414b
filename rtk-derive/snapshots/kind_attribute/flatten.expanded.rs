// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    struct __Basic {
        rest: Rest,
    }
    pub struct ____BasicSlots();
    #[automatically_derived]
    impl ::rtk::__private::Fields for __Basic {
        const NAME: &'static str = "Rule::Basic";
        const KEYS: &'static [&'static str] = &[];
        const FLATTENED: bool = true;
        type Slots = ____BasicSlots;
        fn slots() -> Self::Slots {
            ____BasicSlots()
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            __rest: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                rest: <Rest as ::rtk::__private::AttributeType>::flattened(
                    __rest,
                    "Rule::Basic",
                    "rest",
                )?,
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
                        |__fields: __Basic| Self::Basic { rest: __fields.rest },
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
                Self::Basic { rest: rest } => {
                    <Rest as ::rtk::__private::AttributeType>::write_flattened(
                        &*rest,
                        __object,
                    );
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
        [::rtk::__private::attribute("rest", "Rest").sent().required().flatten(),],
        ::rtk::__private::Option::None),], ::rtk::__private::types!("Rest" : Rest)
    );
};
