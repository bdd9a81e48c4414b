// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __SettingsSlots(::rtk::__private::Option<Option<bool>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Settings {
        const NAME: &'static str = "Settings";
        const KEYS: &'static [&'static str] = &["dark"];
        type Slots = __SettingsSlots;
        fn slots() -> Self::Slots {
            __SettingsSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Option<
                        bool,
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
                dark: ::rtk::__private::optional(__slots.0),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Option<
                bool,
            > as ::rtk::__private::AttributeType>::write(&self.dark, __object, "dark");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Settings {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Settings {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Settings {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Settings",
                "settings",
                "",
            )
            .within(<::rtk::Zone as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Zone",
                        "/zones/{zone_id}/settings",
                        "/zones/{zone_id}/settings",
                    ),
                ],
                "/zones/{zone_id}/settings",
            )
            .attributes(&[::rtk::__private::attribute("dark", "Option<bool>").sent()])
            .operations(&[::rtk::__private::Operation::find()]);
        type Api = <::rtk::Zone as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::Option::None
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Zone> for Settings {}
    impl ::rtk::__private::FoundIn<::rtk::Zone> for Settings {}
    ::rtk::__private::can!(Settings : Singleton);
    ::rtk::__private::can!(Settings : Find);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Settings, 0, ::rtk::Zone), IsZoneOfRtk Zone
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Settings`] in the scopes that contain it."] pub
    SettingsAccess, __SettingsElsewhere for Settings : #[doc =
    "Loads the [`Settings`] of this scope. Its actions can be called without loading it first."]
    settings
);
