// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __WidgetSlots(::rtk::__private::Option<Id<Widget>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Widget {
        const NAME: &'static str = "Widget";
        const KEYS: &'static [&'static str] = &["sitekey"];
        type Slots = __WidgetSlots;
        fn slots() -> Self::Slots {
            __WidgetSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Widget,
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
                sitekey: <Id<
                    Widget,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Widget",
                    "sitekey",
                    "sitekey",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Id<
                Widget,
            > as ::rtk::__private::AttributeType>::write(
                &self.sitekey,
                __object,
                "sitekey",
            );
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Widget {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Widget {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Widget {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Widget",
                "widget",
                "widgets",
            )
            .id("sitekey", "sitekey", "widget_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/widgets",
                        "/accounts/{account_id}/widgets/{widget_id}",
                    ),
                ],
                "/accounts/{account_id}/widgets/{widget_id}",
            )
            .attributes(&[::rtk::__private::attribute("sitekey", "Id<Self>")])
            .operations(&[::rtk::__private::Operation::find()]);
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Widget>::text(&self.sitekey)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Widget {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Widget {}
    ::rtk::__private::can!(Widget : HasId);
    ::rtk::__private::can!(Widget : Find);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Widget, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Widget`] in the scopes that contain it."] pub WidgetAccess,
    __WidgetElsewhere for Widget : #[doc =
    "Returns the collection of [`Widget`] in this scope. Sends nothing."] widgets, #[doc
    = "Returns the scope of the [`Widget`] with this id. Sends nothing."] widget
);
