// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __LimitsSlots(::rtk::__private::Option<u32>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Limits {
        const NAME: &'static str = "Limits";
        const KEYS: &'static [&'static str] = &["people"];
        const FLATTENED: bool = true;
        type Slots = __LimitsSlots;
        fn slots() -> Self::Slots {
            __LimitsSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => ::rtk::__private::read_whole(&mut __slots.0, __map),
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            __rest: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                people: <u32 as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Limits",
                    "people",
                    "people",
                )?,
                rest: <serde_json::Map<
                    String,
                    serde_json::Value,
                > as ::rtk::__private::AttributeType>::flattened(
                    __rest,
                    "Limits",
                    "rest",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <u32 as ::rtk::__private::AttributeType>::write(
                &self.people,
                __object,
                "people",
            );
            <serde_json::Map<
                String,
                serde_json::Value,
            > as ::rtk::__private::AttributeType>::write_flattened(&self.rest, __object);
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Limits {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Limits {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[allow(dead_code)]
    impl Limits {
        /// The attributes, in the order of declaration.
        pub const ATTRIBUTES: &'static [::rtk::__private::Attribute] = &[
            ::rtk::__private::attribute("people", "u32").sent().required(),
            ::rtk::__private::attribute(
                    "rest",
                    "serde_json::Map<String, serde_json::Value>",
                )
                .sent()
                .default()
                .flatten(),
        ];
    }
    ::rtk::__private::described!(Limits : object & []);
    const _: () = {
        #[allow(unused_imports)]
        use ::rtk::__private::Plain as _;
        ::rtk::__private::assert_keys_are_apart(
            <Limits as ::rtk::__private::Fields>::KEYS,
            ::rtk::__private::Probe::<serde_json::Map<String, serde_json::Value>>::KEYS,
            "rest",
        );
    };
};
#[allow(clippy::new_without_default)]
impl Limits {
    ///Creates a value from the required fields. The others have their defaults, and are sent unless they are `None`.
    #[must_use]
    pub fn new(people: impl ::rtk::__private::IntoValue<u32>) -> Self {
        Self {
            people: ::rtk::__private::IntoValue::<u32>::into_value(people),
            rest: ::core::default::Default::default(),
        }
    }
    ::rtk::__private::field_setter!(
        rest(value : [::rtk::__private::IntoValue < serde_json::Map < String,
        serde_json::Value > >]) "rest"::rtk::__private::IntoValue:: < serde_json::Map <
        String, serde_json::Value > > ::into_value(value)
    );
}
///Changes to a [`Limits`]. Attributes that are not set keep their values.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct LimitsChanges {
    made_by_new: ::rtk::__private::PatchBody,
}
impl LimitsChanges {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(people : change u32, put "people");
    ::rtk::__private::setter!(
        rest : change serde_json::Map < String, serde_json::Value >, put_flat "rest"
    );
}
::rtk::__private::can!(
    LimitsChanges : Change of Limits by IntoChange IntoNullableChange
);
