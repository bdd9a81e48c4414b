// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::Fields for Export {
        const NAME: &'static str = "Export";
        const KEYS: &'static [&'static str] = &["id", "url", "expires_at"];
        const FLATTENED: bool = false;
        type Slots = (
            ::rtk::__private::Option<Id<Export>>,
            ::rtk::__private::Option<Option<String>>,
            ::rtk::__private::Option<Option<Timestamp>>,
        );
        fn slots() -> Self::Slots {
            (
                ::rtk::__private::Option::None,
                ::rtk::__private::Option::None,
                ::rtk::__private::Option::None,
            )
        }
        fn read<'de, __A: ::rtk::__private::MapAccess<'de>>(
            slots: &mut Self::Slots,
            index: usize,
            map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match index {
                0 => {
                    slots.0 = <Id<Export> as ::rtk::__private::AttributeType>::read(map)?;
                }
                1 => {
                    slots.1 = <Option<
                        String,
                    > as ::rtk::__private::AttributeType>::read(map)?;
                }
                2 => {
                    slots.2 = <Option<
                        Timestamp,
                    > as ::rtk::__private::AttributeType>::read(map)?;
                }
                _ => {}
            }
            ::rtk::__private::Result::Ok(())
        }
        fn build<__E: ::rtk::__private::DeError>(
            slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                id: <Id<
                    Export,
                > as ::rtk::__private::AttributeType>::required(
                    slots.0,
                    <Self as ::rtk::__private::Fields>::NAME,
                    "id",
                    "id",
                )?,
                url: <Option<
                    String,
                > as ::rtk::__private::AttributeType>::required(
                    slots.1,
                    <Self as ::rtk::__private::Fields>::NAME,
                    "url",
                    "url",
                )?,
                expires_at: <Option<
                    Timestamp,
                > as ::rtk::__private::AttributeType>::required(
                    slots.2,
                    <Self as ::rtk::__private::Fields>::NAME,
                    "expires_at",
                    "expires_at",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            map: &mut __M,
        ) -> ::rtk::__private::Result<(), __M::Error> {
            <Id<Export> as ::rtk::__private::AttributeType>::write(&self.id, map, "id")?;
            <Option<
                String,
            > as ::rtk::__private::AttributeType>::write(&self.url, map, "url")?;
            <Option<
                Timestamp,
            > as ::rtk::__private::AttributeType>::write(
                &self.expires_at,
                map,
                "expires_at",
            )?;
            ::rtk::__private::Result::Ok(())
        }
    }
    #[automatically_derived]
    impl<'de> ::rtk::__private::serde::Deserialize<'de> for Export {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Export {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Export {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Export",
                "export",
                "exports",
            )
            .id("id", "id", "export_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .places(
                &[
                    ::rtk::__private::place(
                        "Account",
                        "/accounts/{account_id}/exports",
                        "/accounts/{account_id}/exports/{export_id}",
                    ),
                ],
                "/accounts/{account_id}/exports/{export_id}",
            )
            .attributes(
                &[
                    ::rtk::__private::attribute("id", "Id<Self>"),
                    ::rtk::__private::attribute("url", "Option<String>").told(),
                    ::rtk::__private::attribute("expires_at", "Option<Timestamp>").told(),
                ],
            )
            .operations(&[::rtk::__private::Operation::find()]);
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::MaybeId::maybe_id(&self.id)
        }
    }
    impl ::rtk::__private::In<::rtk::Account> for Export {}
    impl ::rtk::__private::MemberIn<::rtk::Account> for Export {}
    ::rtk::__private::can!(Export : Many);
    ::rtk::__private::can!(Export : Find);
    const _: () = ::rtk::__private::scope_tells_all(
        <Export as ::rtk::__private::Resource>::DESCRIPTOR,
        0,
        <::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR,
    );
};
::rtk::__private::access!(pub ExportAccess for Export : exports, export);
///What is inside one [`Export`], and what can be done with it.
pub trait ExportExt: ::rtk::__private::At<Export> {
    ///What is at the address in `url`.
    fn download(&self) -> ::rtk::__private::Download
    where
        Self: ::rtk::__private::Loaded<Export> + ::core::marker::Sized,
    {
        let link = ::rtk::__private::Link::link(
            &::rtk::__private::Loaded::<Export>::loaded(self).url,
        );
        let expires = ::rtk::__private::Expiry::expiry(
            &::rtk::__private::Loaded::<Export>::loaded(self).expires_at,
        );
        ::rtk::__private::download(self, "download", "url", link, expires)
    }
}
#[automatically_derived]
impl<__S: ::rtk::__private::At<Export>> ExportExt for __S {}
