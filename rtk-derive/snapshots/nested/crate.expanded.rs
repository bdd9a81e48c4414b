// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    #[automatically_derived]
    impl kit::__private::Fields for Limits {
        const NAME: &'static str = "Limits";
        const KEYS: &'static [&'static str] = &["people"];
        const FLATTENED: bool = false;
        type Slots = (kit::__private::Option<u32>,);
        fn slots() -> Self::Slots {
            (kit::__private::Option::None,)
        }
        fn read<'de, __A: kit::__private::MapAccess<'de>>(
            slots: &mut Self::Slots,
            index: usize,
            map: &mut __A,
        ) -> kit::__private::Result<(), __A::Error> {
            match index {
                0 => slots.0 = <u32 as kit::__private::AttributeType>::read(map)?,
                _ => {}
            }
            kit::__private::Result::Ok(())
        }
        fn build<__E: kit::__private::DeError>(
            slots: Self::Slots,
            _: &mut kit::__private::Extra,
        ) -> kit::__private::Result<Self, __E> {
            kit::__private::Result::Ok(Self {
                people: <u32 as kit::__private::AttributeType>::required(
                    slots.0,
                    <Self as kit::__private::Fields>::NAME,
                    "people",
                    "people",
                )?,
            })
        }
        fn write<__M: kit::__private::SerializeMap>(
            &self,
            map: &mut __M,
        ) -> kit::__private::Result<(), __M::Error> {
            <u32 as kit::__private::AttributeType>::write(&self.people, map, "people")?;
            kit::__private::Result::Ok(())
        }
    }
    #[automatically_derived]
    impl<'de> kit::__private::serde::Deserialize<'de> for Limits {
        fn deserialize<__D: kit::__private::serde::Deserializer<'de>>(
            deserializer: __D,
        ) -> kit::__private::Result<Self, __D::Error> {
            kit::__private::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl kit::__private::serde::Serialize for Limits {
        fn serialize<__S: kit::__private::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> kit::__private::Result<__S::Ok, __S::Error> {
            kit::__private::serialize(self, serializer)
        }
    }
    #[allow(dead_code)]
    impl Limits {
        /// What it holds, in declared order.
        pub const ATTRIBUTES: &'static [kit::__private::Attribute] = &[
            kit::__private::attribute("people", "u32").told().required(),
        ];
    }
};
#[automatically_derived]
#[allow(clippy::new_without_default)]
impl Limits {
    ///With what is required.
    #[must_use]
    pub fn new(people: impl kit::__private::IntoValue<u32>) -> Self {
        Self {
            people: kit::__private::IntoValue::<u32>::into_value(people),
        }
    }
}
///What is to change in a [`Limits`]. What is not set stays.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct LimitsChanges {
    members: kit::__private::Part,
}
#[automatically_derived]
impl LimitsChanges {
    /// Nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    kit::__private::setter!(people : change u32, put "people");
}
kit::__private::can!(LimitsChanges : Change of Limits);
