// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __RegionSlots(
        ::rtk::__private::Option<Id<Region>>,
        ::rtk::__private::Option<Option<String>>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for Region {
        const NAME: &'static str = "Region";
        const KEYS: &'static [&'static str] = &["id", "name"];
        type Slots = __RegionSlots;
        fn slots() -> Self::Slots {
            __RegionSlots(::rtk::__private::Option::None, ::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Region,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.0, __map)
                }
                1 => {
                    <Option<
                        String,
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
                id: <Id<
                    Region,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Region",
                    "id",
                    "id",
                )?,
                name: ::rtk::__private::optional(__slots.1),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Id<
                Region,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
            <Option<
                String,
            > as ::rtk::__private::AttributeType>::write(&self.name, __object, "name");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Region {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Region {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Region {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Region",
                "region",
                "regions",
            )
            .id("id", "id", "region_id", ::rtk::__private::Option::None)
            .read_only()
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/regions",
                        "/accounts/{account_id}/regions/{region_id}",
                    ),
                ],
                "/accounts/{account_id}/regions/{region_id}",
            )
            .attributes(
                &[
                    ::rtk::__private::attribute("id", "Id<Self>"),
                    ::rtk::__private::attribute("name", "Option<String>"),
                ],
            )
            .operations(
                &[
                    ::rtk::__private::Operation::all(),
                    ::rtk::__private::Operation::find(),
                ],
            );
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Region>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Region {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Region {}
    ::rtk::__private::can!(Region : HasId);
    ::rtk::__private::can!(Region : Find);
    ::rtk::__private::can!(Region : List, Filter = ());
    ::rtk::__private::scope!(
        assert_scope_fills_path(Region, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Region`] in the scopes that contain it."] pub RegionAccess,
    __RegionElsewhere for Region : #[doc =
    "Returns the collection of [`Region`] in this scope. Sends nothing."] regions, #[doc
    = "Returns the scope of the [`Region`] with this id. Sends nothing."] region
);
