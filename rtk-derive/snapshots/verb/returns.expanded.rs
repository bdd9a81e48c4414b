// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __ScriptSlots(
        ::rtk::__private::Option<Id<Script>>,
        ::rtk::__private::Option<Option<String>>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for Script {
        const NAME: &'static str = "Script";
        const KEYS: &'static [&'static str] = &["id", "name"];
        type Slots = __ScriptSlots;
        fn slots() -> Self::Slots {
            __ScriptSlots(::rtk::__private::Option::None, ::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Script,
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
                    Script,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Script",
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
                Script,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
            <Option<
                String,
            > as ::rtk::__private::AttributeType>::write(&self.name, __object, "name");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Script {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Script {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Script {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Script",
                "script",
                "scripts",
            )
            .id("id", "id", "script_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/scripts",
                        "/accounts/{account_id}/scripts/{script_id}",
                    ),
                ],
                "/accounts/{account_id}/scripts/{script_id}",
            )
            .attributes(
                &[
                    ::rtk::__private::attribute("id", "Id<Self>"),
                    ::rtk::__private::attribute("name", "Option<String>").sent(),
                ],
            )
            .operations(
                &[
                    ::rtk::__private::Operation::create().attributes().returns("Upload"),
                    ::rtk::__private::Operation::update()
                        .attributes()
                        .returns("Option<Self>"),
                    ::rtk::__private::Operation::replace().attributes().returns("()"),
                    ::rtk::__private::Operation::destroy().returns("Vec<Self>"),
                ],
            )
            .types(::rtk::__private::types!("Upload" : Upload));
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Script>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Script {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Script {}
    ::rtk::__private::can!(Script : HasId);
    const _: () = {
        #[allow(unused_imports)]
        use ::rtk::__private::Plain as _;
        const __KIND: u8 = ::rtk::__private::Probe::<Upload>::KIND;
        #[allow(dead_code)]
        const __RAW: () = ::rtk::__private::readable(
            ::rtk::__private::Probe::<Upload>::RAW,
        );
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl ::rtk::__private::Create for Script {
            type New = NewScript;
            type Created = ::rtk::__private::Returned<Upload, __KIND>;
            type Returns = ::rtk::__private::Declared<Upload, __KIND>;
            type Body = ::rtk::__private::Attributes;
        }
    };
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Update for Script {
        type Changes = ScriptChanges;
        type Updated = ::rtk::__private::Option<::rtk::__private::Record<Script>>;
        type Returns = ::rtk::__private::MaybeItself;
        type Body = ::rtk::__private::Attributes;
    }
    const _: () = {
        #[allow(unused_imports)]
        use ::rtk::__private::Plain as _;
        const __KIND: u8 = ::rtk::__private::Probe::<()>::KIND;
        #[allow(dead_code)]
        const __RAW: () = ::rtk::__private::readable(::rtk::__private::Probe::<()>::RAW);
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl ::rtk::__private::Replace for Script {
            type New = NewScript;
            type Replaced = ::rtk::__private::Returned<(), __KIND>;
            type Returns = ::rtk::__private::Declared<(), __KIND>;
            type Body = ::rtk::__private::Attributes;
        }
    };
    const _: () = {
        #[allow(unused_imports)]
        use ::rtk::__private::Plain as _;
        const __KIND: u8 = ::rtk::__private::or_empty(
            ::rtk::__private::Probe::<Vec<Script>>::KIND,
        );
        #[allow(dead_code)]
        const __RAW: () = ::rtk::__private::readable(
            ::rtk::__private::Probe::<Vec<Script>>::RAW,
        );
        #[automatically_derived]
        #[diagnostic::do_not_recommend]
        impl ::rtk::__private::Destroy for Script {
            type Query = ();
            type Destroyed = ::rtk::__private::Returned<Vec<Script>, __KIND>;
            type Returns = ::rtk::__private::Declared<Vec<Script>, __KIND>;
        }
    };
    ::rtk::__private::can!(NewScript : Input of Script by body_from_record);
    ::rtk::__private::can!(ScriptChanges : Input of Script by changes_from_record);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Script, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Script`] in the scopes that contain it."] pub ScriptAccess,
    __ScriptElsewhere for Script : #[doc =
    "Returns the collection of [`Script`] in this scope. Sends nothing."] scripts, #[doc
    = "Returns the scope of the [`Script`] with this id. Sends nothing."] script
);
///Attributes of a new [`Script`]. Attributes that are not set are not sent.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct NewScript {
    made_by_new: ::rtk::__private::JsonBody,
}
impl NewScript {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(name : nullable String, set "name");
}
///Changes to a [`Script`]. Attributes that are not set keep their values.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct ScriptChanges {
    made_by_new: ::rtk::__private::JsonBody,
}
impl ScriptChanges {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(name : nullable_change String, put "name");
}
