// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __ShopSlots(::rtk::__private::Option<Id<Shop>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Shop {
        const NAME: &'static str = "Shop";
        const KEYS: &'static [&'static str] = &["id"];
        type Slots = __ShopSlots;
        fn slots() -> Self::Slots {
            __ShopSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Shop,
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
                id: <Id<
                    Shop,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Shop",
                    "id",
                    "id",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Id<
                Shop,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Shop {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Shop {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Shop {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Shop",
                "shop",
                "shops",
            )
            .id("id", "id", "shop_id", ::rtk::__private::Option::None)
            .of(<Market as ::rtk::__private::Api>::DESCRIPTOR)
            .paths(
                &[::rtk::__private::path("Client", "/shops", "/shops/{shop_id}")],
                "/shops/{shop_id}",
            )
            .attributes(&[::rtk::__private::attribute("id", "Id<Self>")])
            .operations(&[::rtk::__private::Operation::find()]);
        type Api = Market;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Shop>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Client<Market>> for Shop {}
    impl ::rtk::__private::FoundIn<::rtk::Client<Market>> for Shop {}
    ::rtk::__private::can!(Shop : HasId);
    ::rtk::__private::can!(Shop : Find);
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Shop`] in the scopes that contain it."] pub ShopAccess,
    __ShopElsewhere for Shop : #[doc =
    "Returns the collection of [`Shop`] in this scope. Sends nothing."] shops, #[doc =
    "Returns the scope of the [`Shop`] with this id. Sends nothing."] shop
);
