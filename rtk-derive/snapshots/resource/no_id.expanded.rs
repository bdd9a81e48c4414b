// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __CatalogEntrySlots(::rtk::__private::Option<Option<String>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for CatalogEntry {
        const NAME: &'static str = "CatalogEntry";
        const KEYS: &'static [&'static str] = &["name"];
        type Slots = __CatalogEntrySlots;
        fn slots() -> Self::Slots {
            __CatalogEntrySlots(::rtk::__private::Option::None)
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
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                name: ::rtk::__private::optional(__slots.0),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Option<
                String,
            > as ::rtk::__private::AttributeType>::write(&self.name, __object, "name");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for CatalogEntry {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for CatalogEntry {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for CatalogEntry {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "CatalogEntry",
                "",
                "catalog_entries",
            )
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/catalog",
                        "/accounts/{account_id}/catalog",
                    ),
                ],
                "/accounts/{account_id}/catalog",
            )
            .attributes(&[::rtk::__private::attribute("name", "Option<String>").sent()])
            .operations(
                &[
                    ::rtk::__private::Operation::all(),
                    ::rtk::__private::Operation::create().attributes(),
                ],
            );
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::Option::None
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for CatalogEntry {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for CatalogEntry {}
    ::rtk::__private::can!(
        CatalogEntry : Create, New = NewCatalogEntry, Created = Record
    );
    ::rtk::__private::can!(NewCatalogEntry : Input of CatalogEntry by body_from_record);
    ::rtk::__private::can!(CatalogEntry : List, Filter = ());
    ::rtk::__private::scope!(
        assert_scope_fills_path(CatalogEntry, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`CatalogEntry`] in the scopes that contain it."] pub
    CatalogEntryAccess, __CatalogEntryElsewhere for CatalogEntry : list #[doc =
    "Returns the collection of [`CatalogEntry`] in this scope. Sends nothing."]
    catalog_entries
);
///Attributes of a new [`CatalogEntry`]. Attributes that are not set are not sent.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct NewCatalogEntry {
    made_by_new: ::rtk::__private::JsonBody,
}
impl NewCatalogEntry {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(name : nullable String, set "name");
}
