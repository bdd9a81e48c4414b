// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __LimitsSlots(::rtk::__private::Option<Option<u32>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Limits {
        const NAME: &'static str = "Limits";
        const KEYS: &'static [&'static str] = &["people"];
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
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                people: ::rtk::__private::present(
                    __slots.0,
                    "Limits",
                    "people",
                    "people",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Option<
                u32,
            > as ::rtk::__private::AttributeType>::write(
                &self.people,
                __object,
                "people",
            );
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
            ::rtk::__private::attribute("people", "Option<u32>")
                .sent()
                .required()
                .nullable(),
        ];
    }
    ::rtk::__private::described!(Limits : object & []);
};
#[allow(clippy::new_without_default)]
impl Limits {
    ///Creates a value with everything that is required.
    #[must_use]
    pub fn new(people: impl ::rtk::__private::IntoNullable<u32>) -> Self {
        Self {
            people: ::rtk::__private::IntoNullable::<u32>::into_nullable(people),
        }
    }
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
    ::rtk::__private::setter!(people : nullable_change u32, put "people");
}
::rtk::__private::can!(
    LimitsChanges : Change of Limits by IntoChange IntoNullableChange
);
