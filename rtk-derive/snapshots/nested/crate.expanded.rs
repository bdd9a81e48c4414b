// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __LimitsSlots(kit::__private::Option<u32>);
    #[automatically_derived]
    impl kit::__private::Fields for Limits {
        const NAME: &'static str = "Limits";
        const KEYS: &'static [&'static str] = &["people"];
        type Slots = __LimitsSlots;
        fn slots() -> Self::Slots {
            __LimitsSlots(kit::__private::Option::None)
        }
        fn read<'__de, __A: kit::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> kit::__private::Result<(), __A::Error> {
            match __index {
                0 => kit::__private::read_whole(&mut __slots.0, __map),
                _ => kit::__private::Result::Ok(()),
            }
        }
        fn build<__E: kit::__private::DeError>(
            __slots: Self::Slots,
            _: &mut kit::__private::Extra,
        ) -> kit::__private::Result<Self, __E> {
            kit::__private::Result::Ok(Self {
                people: <u32 as kit::__private::AttributeType>::required(
                    __slots.0,
                    "Limits",
                    "people",
                    "people",
                )?,
            })
        }
        fn write<__M: kit::__private::SerializeMap>(
            &self,
            __object: &mut kit::__private::ObjectWriter<__M>,
        ) {
            <u32 as kit::__private::AttributeType>::write(
                &self.people,
                __object,
                "people",
            );
        }
    }
    #[automatically_derived]
    impl<'__de> kit::__private::serde::Deserialize<'__de> for Limits {
        fn deserialize<__D: kit::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> kit::__private::Result<Self, __D::Error> {
            kit::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl kit::__private::serde::Serialize for Limits {
        fn serialize<__S: kit::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> kit::__private::Result<__S::Ok, __S::Error> {
            kit::__private::serialize(self, __serializer)
        }
    }
    #[allow(dead_code)]
    impl Limits {
        /// The attributes, in the order of declaration.
        pub const ATTRIBUTES: &'static [kit::__private::Attribute] = &[
            kit::__private::attribute("people", "u32").sent().required(),
        ];
    }
    kit::__private::described!(Limits : object & []);
};
#[allow(clippy::new_without_default)]
impl Limits {
    ///Creates a value with everything that is required.
    #[must_use]
    pub fn new(people: impl kit::__private::IntoValue<u32>) -> Self {
        Self {
            people: kit::__private::IntoValue::<u32>::into_value(people),
        }
    }
}
///Changes to a [`Limits`]. Attributes that are not set keep their values.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct LimitsChanges {
    made_by_new: kit::__private::PatchBody,
}
impl LimitsChanges {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    kit::__private::setter!(people : change u32, put "people");
}
kit::__private::can!(LimitsChanges : Change of Limits by IntoChange IntoNullableChange);
