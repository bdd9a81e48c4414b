// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __AppSlots(
        ::rtk::__private::Option<Id<App>>,
        ::rtk::__private::Option<Vec<Policy>>,
        ::rtk::__private::Option<Option<Policy>>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for App {
        const NAME: &'static str = "App";
        const KEYS: &'static [&'static str] = &["id", "policies", "first"];
        type Slots = __AppSlots;
        fn slots() -> Self::Slots {
            __AppSlots(
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
                        App,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.0, __map)
                }
                1 => {
                    <Vec<
                        Policy,
                    > as ::rtk::__private::AttributeType>::read_or_empty(
                        &mut __slots.1,
                        __map,
                    )
                }
                2 => {
                    <Option<
                        Policy,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.2, __map)
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
                policies: ::rtk::__private::or_default(__slots.1),
                first: ::rtk::__private::optional(__slots.2),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Id<
                App,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
            <Vec<
                Policy,
            > as ::rtk::__private::AttributeType>::write(
                &self.policies,
                __object,
                "policies",
            );
            <Option<
                Policy,
            > as ::rtk::__private::AttributeType>::write(&self.first, __object, "first");
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
                        "/accounts/{account_id}/apps",
                        "/accounts/{account_id}/apps/{app_id}",
                    ),
                ],
                "/accounts/{account_id}/apps/{app_id}",
            )
            .attributes(
                &[
                    ::rtk::__private::attribute("id", "Id<Self>"),
                    ::rtk::__private::attribute("policies", "Vec<Policy>")
                        .input("Vec<PolicyRef>")
                        .sent()
                        .default(),
                    ::rtk::__private::attribute("first", "Option<Policy>")
                        .input("PolicyRef")
                        .sent(),
                ],
            )
            .operations(
                &[
                    ::rtk::__private::Operation::create().attributes(),
                    ::rtk::__private::Operation::update().attributes(),
                ],
            )
            .types(::rtk::__private::types!("Policy" : Policy, "PolicyRef" : PolicyRef));
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<App>::text(&self.id)
        }
        fn copied_input(
            &self,
            __attribute: &str,
        ) -> ::rtk::__private::Option<
            ::rtk::__private::Result<
                ::rtk::__private::Value,
                ::rtk::__private::JsonError,
            >,
        > {
            match __attribute {
                "policies" => {
                    ::rtk::__private::copied_each::<
                        Policy,
                        PolicyRef,
                    >(::rtk::__private::Option::Some(&self.policies))
                }
                "first" => {
                    ::rtk::__private::copied::<
                        Policy,
                        PolicyRef,
                    >(::rtk::__private::Option::as_ref(&self.first))
                }
                _ => ::rtk::__private::Option::None,
            }
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for App {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for App {}
    ::rtk::__private::can!(App : HasId);
    ::rtk::__private::can!(App : Create, New = NewApp, Created = Record);
    ::rtk::__private::can!(App : Update, Changes = AppChanges, Updated = Record);
    ::rtk::__private::can!(NewApp : Input of App by body_from_record);
    ::rtk::__private::can!(AppChanges : Input of App by changes_from_record);
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
///Attributes of a new [`App`]. Attributes that are not set are not sent.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct NewApp {
    made_by_new: ::rtk::__private::JsonBody,
}
impl NewApp {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(policies : value Vec < PolicyRef >, set "policies");
    ::rtk::__private::setter!(first : nullable PolicyRef, set "first");
}
///Changes to a [`App`]. Attributes that are not set keep their values.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct AppChanges {
    made_by_new: ::rtk::__private::JsonBody,
}
impl AppChanges {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(policies : change Vec < PolicyRef >, put "policies");
    ::rtk::__private::setter!(first : nullable_change PolicyRef, put "first");
}
