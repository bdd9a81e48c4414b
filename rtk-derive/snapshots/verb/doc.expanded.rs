// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __LimitsSlots(::rtk::__private::Option<Option<u32>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Limits {
        const NAME: &'static str = "Limits";
        const KEYS: &'static [&'static str] = &["people"];
        type Slots = __LimitsSlots;
        fn slots() -> Self::Slots {
            __LimitsSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => ::rtk::__private::read_whole(&mut __slots.0, __map),
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                people: ::rtk::__private::optional(__slots.0),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Option<
                u32,
            > as ::rtk::__private::AttributeType>::write(
                &self.people,
                __object,
                "people",
            );
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Limits {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Limits {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Limits {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Limits",
                "limits",
                "",
            )
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/limits",
                        "/accounts/{account_id}/limits",
                    ),
                ],
                "/accounts/{account_id}/limits",
            )
            .attributes(&[::rtk::__private::attribute("people", "Option<u32>").sent()])
            .operations(&[::rtk::__private::Operation::find()]);
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::Option::None
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Limits {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Limits {}
    ::rtk::__private::can!(Limits : Singleton);
    ::rtk::__private::can!(Limits : Find);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Limits, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Limits`] in the scopes that contain it."] pub LimitsAccess,
    __LimitsElsewhere for Limits : #[doc =
    "Counts what is used.\n\nLoads the [`Limits`] of this scope. Its actions can be called without loading it first."]
    limits
);
