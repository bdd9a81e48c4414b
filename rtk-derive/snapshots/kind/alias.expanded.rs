// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    struct __Closed {
        reason: String,
    }
    pub struct ____ClosedSlots(::rtk::__private::Option<String>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for __Closed {
        const NAME: &'static str = "Event::Closed";
        const KEYS: &'static [&'static str] = &["reason"];
        type Slots = ____ClosedSlots;
        fn slots() -> Self::Slots {
            ____ClosedSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <String as ::rtk::__private::AttributeType>::read(
                        &mut __slots.0,
                        __map,
                    )
                }
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                reason: <String as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Event::Closed",
                    "reason",
                    "reason",
                )?,
            })
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::Union for Event {
        const NAME: &'static str = "Event";
        const TAG: &'static str = "event";
        const CONTENT: ::rtk::__private::Option<&'static str> = ::rtk::__private::Option::None;
        const LENIENT: bool = false;
        const KINDS: &'static [&'static str] = &["Closed"];
        fn find(__name: &str) -> ::rtk::__private::Option<usize> {
            match __name {
                "Closed" | "ended" => ::rtk::__private::Option::Some(0usize),
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
                        |__fields: __Closed| Self::Closed {
                            reason: __fields.reason,
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
                Self::Closed { .. } => ::rtk::__private::Result::Ok("Closed"),
                Self::Other(__other) => ::rtk::__private::Result::Err(__other),
            }
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            match self {
                Self::Closed { reason: reason } => {
                    <String as ::rtk::__private::AttributeType>::write(
                        &*reason,
                        __object,
                        "reason",
                    );
                }
                Self::Other(_) => {}
            }
        }
    }
    #[allow(dead_code)]
    impl Event {
        /// The names of the known kinds as they appear in JSON, in the order of declaration.
        pub const KINDS: &'static [&'static str] = &["Closed"];
        /// Returns the name of the kind as it appears in JSON. It is empty if the tag of an unknown kind is not text.
        #[must_use]
        pub fn kind(&self) -> &str {
            ::rtk::__private::kind_of(self)
        }
    }
    ::rtk::__private::union!(Event);
    ::rtk::__private::described!(
        Event : union & [::rtk::__private::UnionKind::new("Closed", &
        [::rtk::__private::attribute("reason", "String").sent().required(),],
        ::rtk::__private::Option::None),], & []
    );
};
