// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::Fields for Limits {
        const NAME: &'static str = "Limits";
        const KEYS: &'static [&'static str] = &["people"];
        const FLATTENED: bool = true;
        type Slots = (::rtk::__private::Option<u32>,);
        fn slots() -> Self::Slots {
            (::rtk::__private::Option::None,)
        }
        fn read<'de, __A: ::rtk::__private::MapAccess<'de>>(
            slots: &mut Self::Slots,
            index: usize,
            map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match index {
                0 => slots.0 = <u32 as ::rtk::__private::AttributeType>::read(map)?,
                _ => {}
            }
            ::rtk::__private::Result::Ok(())
        }
        fn build<__E: ::rtk::__private::DeError>(
            slots: Self::Slots,
            rest: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                people: <u32 as ::rtk::__private::AttributeType>::required(
                    slots.0,
                    <Self as ::rtk::__private::Fields>::NAME,
                    "people",
                    "people",
                )?,
                rest: <serde_json::Map<
                    String,
                    serde_json::Value,
                > as ::rtk::__private::AttributeType>::flattened(
                    rest,
                    <Self as ::rtk::__private::Fields>::NAME,
                    "rest",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            map: &mut __M,
        ) -> ::rtk::__private::Result<(), __M::Error> {
            <u32 as ::rtk::__private::AttributeType>::write(
                &self.people,
                map,
                "people",
            )?;
            <serde_json::Map<
                String,
                serde_json::Value,
            > as ::rtk::__private::AttributeType>::write_flattened(&self.rest, map)?;
            ::rtk::__private::Result::Ok(())
        }
    }
    #[automatically_derived]
    impl<'de> ::rtk::__private::serde::Deserialize<'de> for Limits {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Limits {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, serializer)
        }
    }
    #[allow(dead_code)]
    impl Limits {
        /// What it holds, in declared order.
        pub const ATTRIBUTES: &'static [::rtk::__private::Attribute] = &[
            ::rtk::__private::attribute("people", "u32").told().required(),
            ::rtk::__private::attribute(
                    "rest",
                    "serde_json::Map<String, serde_json::Value>",
                )
                .told()
                .default()
                .flatten(),
        ];
    }
};
#[automatically_derived]
#[allow(clippy::new_without_default)]
impl Limits {
    ///With what is required. What else cannot be missing has its default, which is sent.
    #[must_use]
    pub fn new(people: impl ::rtk::__private::IntoValue<u32>) -> Self {
        Self {
            people: ::rtk::__private::IntoValue::<u32>::into_value(people),
            rest: ::core::default::Default::default(),
        }
    }
    ::rtk::__private::field_setter!(
        rest(value : [::rtk::__private::IntoValue <serde_json::Map < String,
        serde_json::Value > >]) ::rtk::__private::IntoValue::<serde_json::Map < String,
        serde_json::Value > >::into_value(value)
    );
}
///What is to change in a [`Limits`]. What is not set stays.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct LimitsChanges {
    members: ::rtk::__private::Part,
}
#[automatically_derived]
impl LimitsChanges {
    /// Nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(people : change u32, put "people");
    ::rtk::__private::setter!(
        rest : change serde_json::Map < String, serde_json::Value >, put_flat "rest"
    );
}
::rtk::__private::can!(LimitsChanges : Change of Limits);
