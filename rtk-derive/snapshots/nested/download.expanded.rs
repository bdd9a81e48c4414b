// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __ExportSlots(
        ::rtk::__private::Option<Option<String>>,
        ::rtk::__private::Option<Option<Timestamp>>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for Export {
        const NAME: &'static str = "Export";
        const KEYS: &'static [&'static str] = &["signed_url", "expires_at"];
        type Slots = __ExportSlots;
        fn slots() -> Self::Slots {
            __ExportSlots(::rtk::__private::Option::None, ::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Option<
                        String,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.0, __map)
                }
                1 => {
                    <Option<
                        Timestamp,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.1, __map)
                }
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                signed_url: ::rtk::__private::optional(__slots.0),
                expires_at: ::rtk::__private::optional(__slots.1),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            if ::rtk::__private::Option::is_some(&self.signed_url) {
                <Option<
                    String,
                > as ::rtk::__private::AttributeType>::write(
                    &self.signed_url,
                    __object,
                    "signed_url",
                );
            }
            if ::rtk::__private::Option::is_some(&self.expires_at) {
                <Option<
                    Timestamp,
                > as ::rtk::__private::AttributeType>::write(
                    &self.expires_at,
                    __object,
                    "expires_at",
                );
            }
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Export {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Export {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[allow(dead_code)]
    impl Export {
        /// The attributes, in the order of declaration.
        pub const ATTRIBUTES: &'static [::rtk::__private::Attribute] = &[
            ::rtk::__private::attribute("signed_url", "Option<String>"),
            ::rtk::__private::attribute("expires_at", "Option<Timestamp>"),
        ];
    }
    ::rtk::__private::described!(Export : object & []);
};
#[allow(dead_code)]
impl Export {
    ///Downloads the file at the URL in `signed_url`. Use the client that the object came from.
    pub fn download<__A: ::rtk::__private::Api>(
        &self,
        __client: &::rtk::__private::Client<__A>,
    ) -> ::rtk::__private::Download {
        let __link = ::rtk::__private::Link::link(&self.signed_url);
        let __expires = ::rtk::__private::Expiry::expiry(&self.expires_at);
        ::rtk::__private::download_with(
            __client,
            "Export",
            "download",
            "signed_url",
            __link,
            __expires,
        )
    }
}
