// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __JurisdictionSlots(::rtk::__private::Option<Id<Jurisdiction>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Jurisdiction {
        const NAME: &'static str = "Jurisdiction";
        const KEYS: &'static [&'static str] = &["id"];
        type Slots = __JurisdictionSlots;
        fn slots() -> Self::Slots {
            __JurisdictionSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Jurisdiction,
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
                    Jurisdiction,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Jurisdiction",
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
                Jurisdiction,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Jurisdiction {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Jurisdiction {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Jurisdiction {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Jurisdiction",
                "jurisdiction",
                "jurisdictions",
            )
            .id(
                "id",
                "id",
                "jurisdiction_id",
                ::rtk::__private::Option::Some("cf-r2-jurisdiction"),
            )
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/r2",
                        "/accounts/{account_id}/r2",
                    ),
                ],
                "/accounts/{account_id}/r2",
            )
            .attributes(&[::rtk::__private::attribute("id", "Id<Self>")])
            .operations(&[]);
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Jurisdiction>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Jurisdiction {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Jurisdiction {}
    ::rtk::__private::can!(Jurisdiction : HasId);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Jurisdiction, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Jurisdiction`] in the scopes that contain it."] pub
    JurisdictionAccess, __JurisdictionElsewhere for Jurisdiction : #[doc =
    "Returns the collection of [`Jurisdiction`] in this scope. Sends nothing."]
    jurisdictions, #[doc =
    "Returns the scope of the [`Jurisdiction`] with this id. Sends nothing."]
    jurisdiction
);
