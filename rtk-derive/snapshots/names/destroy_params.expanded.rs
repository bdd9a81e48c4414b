// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __RuleSlots(
        ::rtk::__private::Option<Id<Rule>>,
        ::rtk::__private::Option<Option<String>>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for Rule {
        const NAME: &'static str = "Rule";
        const KEYS: &'static [&'static str] = &["id", "name"];
        type Slots = __RuleSlots;
        fn slots() -> Self::Slots {
            __RuleSlots(::rtk::__private::Option::None, ::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Rule,
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
                    Rule,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Rule",
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
                Rule,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
            <Option<
                String,
            > as ::rtk::__private::AttributeType>::write(&self.name, __object, "name");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Rule {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Rule {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Rule {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Rule",
                "rule",
                "rules",
            )
            .id("id", "id", "rule_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/rules",
                        "/accounts/{account_id}/rules/{rule_id}",
                    ),
                ],
                "/accounts/{account_id}/rules/{rule_id}",
            )
            .attributes(
                &[
                    ::rtk::__private::attribute("id", "Id<Self>"),
                    ::rtk::__private::attribute("name", "Option<String>").sent(),
                ],
            )
            .operations(
                &[
                    ::rtk::__private::Operation::destroy()
                        .query(
                            &[
                                ::rtk::__private::declared_parameter(
                                    "force",
                                    "force",
                                    "bool",
                                    false,
                                ),
                            ],
                        ),
                ],
            );
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Rule>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Rule {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Rule {}
    ::rtk::__private::can!(Rule : HasId);
    ::rtk::__private::can!(Rule : Destroy, Query = DestroyRuleCall);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Rule, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Rule`] in the scopes that contain it."] pub RuleAccess,
    __RuleElsewhere for Rule : #[doc =
    "Returns the collection of [`Rule`] in this scope. Sends nothing."] rules, #[doc =
    "Returns the scope of the [`Rule`] with this id. Sends nothing."] rule
);
///Distinguishes requests of `destroy`, so that they have its parameters.
#[doc(hidden)]
#[derive(
    ::core::fmt::Debug,
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::default::Default
)]
pub struct DestroyRuleCall;
::rtk::__private::can!(DestroyRuleCall : MapOutput);
///Parameters of `destroy`. They are set on its request.
pub trait DestroyRule: ::core::marker::Sized {
    ///Sets the query parameter `force`.
    #[must_use]
    fn force(self, value: impl ::rtk::__private::IntoValue<bool>) -> Self;
}
#[automatically_derived]
impl<__Output> DestroyRule for ::rtk::__private::Request<__Output, DestroyRuleCall> {
    fn force(self, value: impl ::rtk::__private::IntoValue<bool>) -> Self {
        ::rtk::__private::parameter(
            self,
            "force",
            &::rtk::__private::IntoValue::<bool>::into_value(value),
        )
    }
}
