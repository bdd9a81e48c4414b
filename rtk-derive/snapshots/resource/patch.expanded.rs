// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __HookSlots(::rtk::__private::Option<Id<Hook>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Hook {
        const NAME: &'static str = "Hook";
        const KEYS: &'static [&'static str] = &["id"];
        type Slots = __HookSlots;
        fn slots() -> Self::Slots {
            __HookSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Hook,
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
                    Hook,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Hook",
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
                Hook,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Hook {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Hook {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Hook {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Hook",
                "hook",
                "hooks",
            )
            .id("id", "id", "hook_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/hooks",
                        "/accounts/{account_id}/hooks/{hook_id}",
                    ),
                ],
                "/accounts/{account_id}/hooks/{hook_id}",
            )
            .attributes(&[::rtk::__private::attribute("id", "Id<Self>")])
            .operations(
                &[
                    ::rtk::__private::Operation::find(),
                    ::rtk::__private::Operation::action(
                        "rotate",
                        ::rtk::__private::Method::Patch,
                        ::rtk::__private::PathBase::Member,
                        "secret",
                    ),
                ],
            );
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Hook>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Hook {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Hook {}
    ::rtk::__private::can!(Hook : HasId);
    ::rtk::__private::can!(Hook : Find);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Hook, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Hook`] in the scopes that contain it."] pub HookAccess,
    __HookElsewhere for Hook : #[doc =
    "Returns the collection of [`Hook`] in this scope. Sends nothing."] hooks, #[doc =
    "Returns the scope of the [`Hook`] with this id. Sends nothing."] hook
);
///Relations and actions of one [`Hook`].
pub trait HookExt: ::rtk::__private::AsScope<Hook> {
    ///Sends a `PATCH` request to `secret` below the path of the resource.
    fn rotate(&self) -> ::rtk::__private::Request<()>
    where
        Self: ::core::marker::Sized,
    {
        ::rtk::__private::Action::on_member::<
            Hook,
        >(self, const { ::rtk::__private::operation::<Hook>("rotate") })
            .returns_nothing()
    }
}
#[automatically_derived]
impl<__S: ::rtk::__private::AsScope<Hook>> HookExt for __S {}
