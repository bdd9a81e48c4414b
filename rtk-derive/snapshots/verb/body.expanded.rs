// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __RecordingSlots(
        ::rtk::__private::Option<Id<Recording>>,
        ::rtk::__private::Option<Option<String>>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for Recording {
        const NAME: &'static str = "Recording";
        const KEYS: &'static [&'static str] = &["id", "name"];
        type Slots = __RecordingSlots;
        fn slots() -> Self::Slots {
            __RecordingSlots(
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
                        Recording,
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
                    Recording,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Recording",
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
                Recording,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
            <Option<
                String,
            > as ::rtk::__private::AttributeType>::write(&self.name, __object, "name");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Recording {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Recording {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Recording {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Recording",
                "recording",
                "recordings",
            )
            .id("id", "id", "recording_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/recordings",
                        "/accounts/{account_id}/recordings/{recording_id}",
                    ),
                ],
                "/accounts/{account_id}/recordings/{recording_id}",
            )
            .attributes(
                &[
                    ::rtk::__private::attribute("id", "Id<Self>"),
                    ::rtk::__private::attribute("name", "Option<String>").sent(),
                ],
            )
            .operations(
                &[
                    ::rtk::__private::Operation::create().body("Start"),
                    ::rtk::__private::Operation::replace().attributes(),
                ],
            )
            .types(::rtk::__private::types!(; "Start" : Start));
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Recording>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Recording {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Recording {}
    ::rtk::__private::can!(Recording : HasId);
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Create for Recording {
        type New = Start;
        type Created = ::rtk::__private::Record<Recording>;
        type Returns = ::rtk::__private::Itself;
        type Body = ::rtk::__private::DeclaredBody;
    }
    ::rtk::__private::can!(Recording : Replace, New = NewRecording, Replaced = Record);
    ::rtk::__private::can!(NewRecording : Input of Recording by body_from_record);
    const _: () = {
        #[allow(unused_imports)]
        use ::rtk::__private::Plain as _;
        ::rtk::__private::sendable::<()>(::rtk::__private::Probe::<Start>::RAW)
    };
    ::rtk::__private::scope!(
        assert_scope_fills_path(Recording, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Recording`] in the scopes that contain it."] pub
    RecordingAccess, __RecordingElsewhere for Recording : #[doc =
    "Returns the collection of [`Recording`] in this scope. Sends nothing."] recordings,
    #[doc = "Returns the scope of the [`Recording`] with this id. Sends nothing."]
    recording
);
///Attributes of a new [`Recording`]. Attributes that are not set are not sent.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct NewRecording {
    made_by_new: ::rtk::__private::JsonBody,
}
impl NewRecording {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(name : nullable String, set "name");
}
