// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __RuleSlots(toolkit::kit::__private::Option<Id<Rule>>);
    #[automatically_derived]
    impl toolkit::kit::__private::Fields for Rule {
        const NAME: &'static str = "Rule";
        const KEYS: &'static [&'static str] = &["id"];
        type Slots = __RuleSlots;
        fn slots() -> Self::Slots {
            __RuleSlots(toolkit::kit::__private::Option::None)
        }
        fn read<'__de, __A: toolkit::kit::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> toolkit::kit::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Rule,
                    > as toolkit::kit::__private::AttributeType>::read(
                        &mut __slots.0,
                        __map,
                    )
                }
                _ => toolkit::kit::__private::Result::Ok(()),
            }
        }
        fn build<__E: toolkit::kit::__private::DeError>(
            __slots: Self::Slots,
            _: &mut toolkit::kit::__private::Extra,
        ) -> toolkit::kit::__private::Result<Self, __E> {
            toolkit::kit::__private::Result::Ok(Self {
                id: <Id<
                    Rule,
                > as toolkit::kit::__private::AttributeType>::required(
                    __slots.0,
                    "Rule",
                    "id",
                    "id",
                )?,
            })
        }
        fn write<__M: toolkit::kit::__private::SerializeMap>(
            &self,
            __object: &mut toolkit::kit::__private::ObjectWriter<__M>,
        ) {
            <Id<
                Rule,
            > as toolkit::kit::__private::AttributeType>::write(
                &self.id,
                __object,
                "id",
            );
        }
    }
    #[automatically_derived]
    impl<'__de> toolkit::kit::__private::serde::Deserialize<'__de> for Rule {
        fn deserialize<__D: toolkit::kit::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> toolkit::kit::__private::Result<Self, __D::Error> {
            toolkit::kit::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl toolkit::kit::__private::serde::Serialize for Rule {
        fn serialize<__S: toolkit::kit::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> toolkit::kit::__private::Result<__S::Ok, __S::Error> {
            toolkit::kit::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl toolkit::kit::__private::Resource for Rule {
        const DESCRIPTOR: &'static toolkit::kit::__private::Descriptor = &toolkit::kit::__private::Descriptor::new(
                "Rule",
                "rule",
                "rules",
            )
            .id("id", "id", "rule_id", toolkit::kit::__private::Option::None)
            .within(
                <toolkit::kit::Account as toolkit::kit::__private::Resource>::DESCRIPTOR,
            )
            .paths(
                &[
                    toolkit::kit::__private::path(
                        "Account",
                        "/accounts/{account_id}/rules",
                        "/accounts/{account_id}/rules/{rule_id}",
                    ),
                ],
                "/accounts/{account_id}/rules/{rule_id}",
            )
            .attributes(&[toolkit::kit::__private::attribute("id", "Id<Self>")])
            .operations(&[toolkit::kit::__private::Operation::find()]);
        type Api = <toolkit::kit::Account as toolkit::kit::__private::Resource>::Api;
        fn identity(&self) -> toolkit::kit::__private::Option<&str> {
            toolkit::kit::__private::IdOf::<Rule>::text(&self.id)
        }
    }
    impl toolkit::kit::__private::ListedIn<toolkit::kit::Account> for Rule {}
    impl toolkit::kit::__private::FoundIn<toolkit::kit::Account> for Rule {}
    toolkit::kit::__private::can!(Rule : HasId);
    toolkit::kit::__private::can!(Rule : Find);
    toolkit::kit::__private::scope!(
        assert_scope_fills_path(Rule, 0, toolkit::kit::Account), IsAccountOfRtk Account
    );
};
toolkit::kit::__private::access!(
    #[doc = "Accessors of [`Rule`] in the scopes that contain it."] pub RuleAccess,
    __RuleElsewhere for Rule : #[doc =
    "Returns the collection of [`Rule`] in this scope. Sends nothing."] rules, #[doc =
    "Returns the scope of the [`Rule`] with this id. Sends nothing."] rule
);
