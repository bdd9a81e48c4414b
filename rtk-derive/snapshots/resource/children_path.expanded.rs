// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __AppSlots(::rtk::__private::Option<Id<App>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for App {
        const NAME: &'static str = "App";
        const KEYS: &'static [&'static str] = &["id"];
        type Slots = __AppSlots;
        fn slots() -> Self::Slots {
            __AppSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        App,
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
                    App,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "App",
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
                App,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for App {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for App {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for App {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "App",
                "app",
                "apps",
            )
            .id("id", "id", "app_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/kit/apps",
                        "/accounts/{account_id}/kit/apps/{app_id}",
                    ),
                ],
                "/accounts/{account_id}/kit/{app_id}",
            )
            .attributes(&[::rtk::__private::attribute("id", "Id<Self>")])
            .operations(&[::rtk::__private::Operation::find()]);
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<App>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for App {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for App {}
    ::rtk::__private::can!(App : HasId);
    ::rtk::__private::can!(App : Find);
    ::rtk::__private::scope!(
        assert_scope_fills_path(App, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`App`] in the scopes that contain it."] pub AppAccess,
    __AppElsewhere for App : #[doc =
    "Returns the collection of [`App`] in this scope. Sends nothing."] apps, #[doc =
    "Returns the scope of the [`App`] with this id. Sends nothing."] app
);
