// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __PollSlots(::rtk::__private::Option<Vec<String>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Poll {
        const NAME: &'static str = "Poll";
        const KEYS: &'static [&'static str] = &["options"];
        type Slots = __PollSlots;
        fn slots() -> Self::Slots {
            __PollSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Vec<
                        String,
                    > as ::rtk::__private::AttributeType>::read_or_empty(
                        &mut __slots.0,
                        __map,
                    )
                }
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                options: ::rtk::__private::or_default(__slots.0),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Vec<
                String,
            > as ::rtk::__private::AttributeType>::write(
                &self.options,
                __object,
                "options",
            );
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Poll {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Poll {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[allow(dead_code)]
    impl Poll {
        /// The attributes, in the order of declaration.
        pub const ATTRIBUTES: &'static [::rtk::__private::Attribute] = &[
            ::rtk::__private::attribute("options", "Vec<String>")
                .sent()
                .required()
                .default(),
        ];
    }
    ::rtk::__private::described!(Poll : object & []);
};
#[allow(clippy::new_without_default)]
impl Poll {
    ///Creates a value with everything that is required.
    #[must_use]
    pub fn new(options: impl ::rtk::__private::IntoValue<Vec<String>>) -> Self {
        Self {
            options: ::rtk::__private::IntoValue::<Vec<String>>::into_value(options),
        }
    }
}
///Changes to a [`Poll`]. Attributes that are not set keep their values.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct PollChanges {
    made_by_new: ::rtk::__private::PatchBody,
}
impl PollChanges {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(options : change Vec < String >, put "options");
}
::rtk::__private::can!(PollChanges : Change of Poll by IntoChange IntoNullableChange);
