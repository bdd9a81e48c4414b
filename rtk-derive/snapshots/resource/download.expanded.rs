// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __ExportSlots(
        ::rtk::__private::Option<Id<Export>>,
        ::rtk::__private::Option<Option<String>>,
        ::rtk::__private::Option<String>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for Export {
        const NAME: &'static str = "Export";
        const KEYS: &'static [&'static str] = &["id", "url", "index_url"];
        type Slots = __ExportSlots;
        fn slots() -> Self::Slots {
            __ExportSlots(
                ::rtk::__private::Option::None,
                ::rtk::__private::Option::None,
                ::rtk::__private::Option::None,
            )
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Export,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.0, __map)
                }
                1 => {
                    <Option<
                        String,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.1, __map)
                }
                2 => {
                    <String as ::rtk::__private::AttributeType>::read(
                        &mut __slots.2,
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
                id: <Id<
                    Export,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Export",
                    "id",
                    "id",
                )?,
                url: ::rtk::__private::optional(__slots.1),
                index_url: <String as ::rtk::__private::AttributeType>::required(
                    __slots.2,
                    "Export",
                    "index_url",
                    "index_url",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Id<
                Export,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
            <Option<
                String,
            > as ::rtk::__private::AttributeType>::write(&self.url, __object, "url");
            <String as ::rtk::__private::AttributeType>::write(
                &self.index_url,
                __object,
                "index_url",
            );
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
            .paths(
                &[
                    ::rtk::__private::path(
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
                    ::rtk::__private::attribute("url", "Option<String>").sent(),
                    ::rtk::__private::attribute("index_url", "String").sent(),
                ],
            )
            .operations(&[::rtk::__private::Operation::find()]);
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Export>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Export {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Export {}
    ::rtk::__private::can!(Export : HasId);
    ::rtk::__private::can!(Export : Find);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Export, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Export`] in the scopes that contain it."] pub ExportAccess,
    __ExportElsewhere for Export : #[doc =
    "Returns the collection of [`Export`] in this scope. Sends nothing."] exports, #[doc
    = "Returns the scope of the [`Export`] with this id. Sends nothing."] export
);
///Relations and actions of one [`Export`].
pub trait ExportExt: ::rtk::__private::AsScope<Export> {
    ///Downloads the file at the URL in `url`.
    fn download(&self) -> ::rtk::__private::Download
    where
        Self: ::rtk::__private::Loaded<Export> + ::core::marker::Sized,
    {
        let __link = ::rtk::__private::Link::link(
            &::rtk::__private::Loaded::<Export>::loaded(self).url,
        );
        let __expires = ::rtk::__private::Option::None;
        ::rtk::__private::download(self, "download", "url", __link, __expires)
    }
    ///Downloads the file at the URL in `index_url`.
    fn download_index(&self) -> ::rtk::__private::Download
    where
        Self: ::rtk::__private::Loaded<Export> + ::core::marker::Sized,
    {
        let __link = ::rtk::__private::Link::link(
            &::rtk::__private::Loaded::<Export>::loaded(self).index_url,
        );
        let __expires = ::rtk::__private::Option::None;
        ::rtk::__private::download(
            self,
            "download_index",
            "index_url",
            __link,
            __expires,
        )
    }
}
#[automatically_derived]
impl<__S: ::rtk::__private::AsScope<Export>> ExportExt for __S {}
