// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::Fields for Rule {
        const NAME: &'static str = "Rule";
        const KEYS: &'static [&'static str] = &["id"];
        const FLATTENED: bool = false;
        type Slots = (::rtk::__private::Option<Id<Rule>>,);
        fn slots() -> Self::Slots {
            (::rtk::__private::Option::None,)
        }
        fn read<'de, __A: ::rtk::__private::MapAccess<'de>>(
            slots: &mut Self::Slots,
            index: usize,
            map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match index {
                0 => slots.0 = ::rtk::__private::read(map)?,
                _ => {}
            }
            ::rtk::__private::Result::Ok(())
        }
        fn build<__E: ::rtk::__private::DeError>(
            slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                id: ::rtk::__private::required(
                    slots.0,
                    <Self as ::rtk::__private::Fields>::NAME,
                    "id",
                    "id",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            map: &mut __M,
        ) -> ::rtk::__private::Result<(), __M::Error> {
            ::rtk::__private::SerializeMap::serialize_entry(map, "id", &self.id)?;
            ::rtk::__private::Result::Ok(())
        }
    }
    #[automatically_derived]
    impl<'de> ::rtk::__private::serde::Deserialize<'de> for Rule {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Rule {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Rule {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor {
            name: "Rule",
            singular: "rule",
            plural: "rules",
            id: ::rtk::__private::Option::Some(::rtk::__private::Identity {
                attribute: "id",
                wire: "id",
                param: "rule_id",
                header: ::rtk::__private::Option::None,
            }),
            read_only: false,
            places: &[
                ::rtk::__private::Placement {
                    scope: "Account",
                    collection: "/accounts/{account_id}/rules",
                    member: "/accounts/{account_id}/rules/{rule_id}",
                },
            ],
            inside: "/accounts/{account_id}/rules/{rule_id}",
            attributes: &[
                ::rtk::__private::Attribute {
                    name: "id",
                    wire: "id",
                    request_wire: "id",
                    ty: "Id<Self>",
                    read: true,
                    create: false,
                    update: false,
                    required: false,
                    nullable: false,
                    flatten: false,
                },
            ],
            operations: &[
                ::rtk::__private::Operation {
                    name: "all",
                    id: ::rtk::__private::Option::None,
                    kind: ::rtk::__private::Kind::All,
                    method: ::rtk::__private::Method::Get,
                    base: ::rtk::__private::Base::Collection,
                    tail: "",
                    key: "",
                    query: &[],
                    headers: &[],
                    body: ::rtk::__private::BodyKind::Nothing,
                    envelope: ::rtk::__private::Option::None,
                },
                ::rtk::__private::Operation {
                    name: "find",
                    id: ::rtk::__private::Option::None,
                    kind: ::rtk::__private::Kind::Find,
                    method: ::rtk::__private::Method::Get,
                    base: ::rtk::__private::Base::Member,
                    tail: "",
                    key: "",
                    query: &[],
                    headers: &[],
                    body: ::rtk::__private::BodyKind::Nothing,
                    envelope: ::rtk::__private::Option::None,
                },
                ::rtk::__private::Operation {
                    name: "create",
                    id: ::rtk::__private::Option::None,
                    kind: ::rtk::__private::Kind::Create,
                    method: ::rtk::__private::Method::Post,
                    base: ::rtk::__private::Base::Collection,
                    tail: "",
                    key: "",
                    query: &[],
                    headers: &[],
                    body: ::rtk::__private::BodyKind::Nothing,
                    envelope: ::rtk::__private::Option::None,
                },
                ::rtk::__private::Operation {
                    name: "update",
                    id: ::rtk::__private::Option::None,
                    kind: ::rtk::__private::Kind::Update,
                    method: ::rtk::__private::Method::Patch,
                    base: ::rtk::__private::Base::Member,
                    tail: "",
                    key: "",
                    query: &[],
                    headers: &[],
                    body: ::rtk::__private::BodyKind::Nothing,
                    envelope: ::rtk::__private::Option::None,
                },
                ::rtk::__private::Operation {
                    name: "destroy",
                    id: ::rtk::__private::Option::None,
                    kind: ::rtk::__private::Kind::Destroy,
                    method: ::rtk::__private::Method::Delete,
                    base: ::rtk::__private::Base::Member,
                    tail: "",
                    key: "",
                    query: &[],
                    headers: &[],
                    body: ::rtk::__private::BodyKind::Nothing,
                    envelope: ::rtk::__private::Option::None,
                },
            ],
            relations: &[],
            envelope: <::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR
                .envelope,
            paging: <::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR.paging,
            one_or_many: false,
        };
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::MaybeId::maybe_id(&self.id)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::In<::rtk::Account> for Rule {}
    #[automatically_derived]
    impl ::rtk::__private::MemberIn<::rtk::Account> for Rule {}
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Many for Rule {}
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Find for Rule {}
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Destroy for Rule {
        type Query = ();
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Create for Rule {
        type New = NewRule;
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Update for Rule {
        type Changes = RuleChanges;
    }
    #[automatically_derived]
    impl ::rtk::__private::Input for NewRule {
        fn into_members(self) -> ::rtk::__private::Members {
            self.members
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::Input for RuleChanges {
        fn into_members(self) -> ::rtk::__private::Members {
            self.members
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<&::rtk::__private::Record<Rule>> for NewRule {
        fn from(record: &::rtk::__private::Record<Rule>) -> Self {
            Self {
                members: ::rtk::__private::copied(record),
            }
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::List for Rule {
        type Filter = ();
    }
    const _: () = {
        ::rtk::__private::assert!(
            ::rtk::__private::scope_provides(< ::rtk::Account as
            ::rtk::__private::Resource > ::DESCRIPTOR, "{account_id}"), "{}",
            "`Rule` needs `{account_id}`, and no path of its scope `Account` has it: if that is the id of `Account`, say `id_param = account_id` there"
        );
    };
};
///The accessors of [`Rule`], for whatever holds some.
pub trait RuleAccess: ::rtk::__private::Reaches<Rule> {
    ///Every [`Rule`] in here. Nothing is sent.
    #[must_use]
    fn rules(&self) -> ::rtk::__private::Relation<Rule>
    where
        Self: ::rtk::__private::Holds<Rule>,
    {
        ::rtk::__private::Holds::<Rule>::relation(self)
    }
    ///The place inside one [`Rule`]. Nothing is sent.
    #[must_use]
    fn rule(
        &self,
        id: impl ::rtk::__private::IntoId<Rule>,
    ) -> ::rtk::__private::Scope<Rule> {
        ::rtk::__private::Reaches::<
            Rule,
        >::member(self, &::rtk::__private::IntoId::<Rule>::into_id(id))
    }
}
#[automatically_derived]
impl<__S: ::rtk::__private::Reaches<Rule>> RuleAccess for __S {}
///What a new [`Rule`] is made of. What is not set is not sent.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
#[derive(::core::default::Default)]
pub struct NewRule {
    members: ::rtk::__private::Members,
}
#[automatically_derived]
impl NewRule {
    ///Nothing is set.
    #[must_use]
    pub fn new() -> Self {
        let members: ::rtk::__private::Members = ::core::default::Default::default();
        Self { members: members }
    }
}
///What is to change in a [`Rule`]. What is not set stays.
#[derive(::core::fmt::Debug, ::core::clone::Clone)]
#[derive(::core::default::Default)]
pub struct RuleChanges {
    members: ::rtk::__private::Members,
}
#[automatically_derived]
impl RuleChanges {
    ///Nothing is set.
    #[must_use]
    pub fn new() -> Self {
        let members: ::rtk::__private::Members = ::core::default::Default::default();
        Self { members: members }
    }
}
