// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    struct __Forward {
        url: String,
    }
    pub struct ____ForwardSlots(::rtk::__private::Option<String>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for __Forward {
        const NAME: &'static str = "Setting::Forward";
        const KEYS: &'static [&'static str] = &["url"];
        type Slots = ____ForwardSlots;
        fn slots() -> Self::Slots {
            ____ForwardSlots(::rtk::__private::Option::None)
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
                url: <String as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Setting::Forward",
                    "url",
                    "url",
                )?,
            })
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::Union for Setting {
        const NAME: &'static str = "Setting";
        const TAG: &'static str = "id";
        const CONTENT: ::rtk::__private::Option<&'static str> = ::rtk::__private::Option::Some(
            "value",
        );
        const LENIENT: bool = false;
        const KINDS: &'static [&'static str] = &["Ttl", "Forward"];
        fn find(__name: &str) -> ::rtk::__private::Option<usize> {
            match __name {
                "Ttl" => ::rtk::__private::Option::Some(0usize),
                "Forward" => ::rtk::__private::Option::Some(1usize),
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
                        <u32 as ::rtk::__private::AttributeType>::decode(__content),
                        Self::Ttl,
                    )
                }
                1usize => {
                    ::rtk::__private::Result::map(
                        ::rtk::__private::deserialize(__content),
                        |__fields: __Forward| Self::Forward { url: __fields.url },
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
                Self::Ttl { .. } => ::rtk::__private::Result::Ok("Ttl"),
                Self::Forward { .. } => ::rtk::__private::Result::Ok("Forward"),
                Self::Other(__other) => ::rtk::__private::Result::Err(__other),
            }
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            match self {
                Self::Ttl(__value) => {
                    <u32 as ::rtk::__private::AttributeType>::write(
                        __value,
                        __object,
                        "value",
                    )
                }
                Self::Forward { .. } => ::rtk::__private::write_content(self, __object),
                Self::Other(_) => {}
            }
        }
        fn write_fields<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            match self {
                Self::Forward { url: url } => {
                    <String as ::rtk::__private::AttributeType>::write(
                        &*url,
                        __object,
                        "url",
                    );
                }
                _ => {}
            }
        }
    }
    #[allow(dead_code)]
    impl Setting {
        /// The names of the known kinds as they appear in JSON, in the order of declaration.
        pub const KINDS: &'static [&'static str] = &["Ttl", "Forward"];
        /// Returns the name of the kind as it appears in JSON. It is empty if the tag of an unknown kind is not text.
        #[must_use]
        pub fn kind(&self) -> &str {
            ::rtk::__private::kind_of(self)
        }
    }
    ::rtk::__private::union!(Setting);
    ::rtk::__private::described!(
        Setting : union & [::rtk::__private::UnionKind::new("Ttl", & [],
        ::rtk::__private::Option::Some("u32")),
        ::rtk::__private::UnionKind::new("Forward", & [::rtk::__private::attribute("url",
        "String").sent().required(),], ::rtk::__private::Option::None),], & []
    );
};
