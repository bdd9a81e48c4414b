// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::Fields for App {
        const NAME: &'static str = "App";
        const KEYS: &'static [&'static str] = &["id"];
        const FLATTENED: bool = false;
        type Slots = (::rtk::__private::Option<Id<App>>,);
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
    impl<'de> ::rtk::__private::serde::Deserialize<'de> for App {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for App {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for App {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor {
            name: "App",
            singular: "app",
            plural: "apps",
            id: ::rtk::__private::Option::Some(::rtk::__private::Identity {
                attribute: "id",
                wire: "id",
                param: "app_id",
                header: ::rtk::__private::Option::None,
            }),
            read_only: false,
            places: &[
                ::rtk::__private::Placement {
                    scope: "Account",
                    collection: "/accounts/{account_id}/kit/apps",
                    member: "/accounts/{account_id}/kit/apps/{app_id}",
                },
            ],
            inside: "/accounts/{account_id}/kit/{app_id}",
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
    impl ::rtk::__private::In<::rtk::Account> for App {}
    #[automatically_derived]
    impl ::rtk::__private::MemberIn<::rtk::Account> for App {}
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Many for App {}
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Find for App {}
    const _: () = {
        ::rtk::__private::assert!(
            ::rtk::__private::scope_provides(< ::rtk::Account as
            ::rtk::__private::Resource > ::DESCRIPTOR, "{account_id}"), "{}",
            "`App` needs `{account_id}`, and no path of its scope `Account` has it: if that is the id of `Account`, say `id_param = account_id` there"
        );
    };
};
///The accessors of [`App`], for whatever holds some.
pub trait AppAccess: ::rtk::__private::Reaches<App> {
    ///Every [`App`] in here. Nothing is sent.
    #[must_use]
    fn apps(&self) -> ::rtk::__private::Relation<App>
    where
        Self: ::rtk::__private::Holds<App>,
    {
        ::rtk::__private::Holds::<App>::relation(self)
    }
    ///The place inside one [`App`]. Nothing is sent.
    #[must_use]
    fn app(
        &self,
        id: impl ::rtk::__private::IntoId<App>,
    ) -> ::rtk::__private::Scope<App> {
        ::rtk::__private::Reaches::<
            App,
        >::member(self, &::rtk::__private::IntoId::<App>::into_id(id))
    }
}
#[automatically_derived]
impl<__S: ::rtk::__private::Reaches<App>> AppAccess for __S {}
