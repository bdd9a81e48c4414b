// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __UsageSlots(
        ::rtk::__private::Option<String>,
        ::rtk::__private::Option<u64>,
        ::rtk::__private::Option<Vec<Option<f64>>>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for Usage {
        const NAME: &'static str = "Usage";
        const KEYS: &'static [&'static str] = &["name", "hits", "shares"];
        type Slots = __UsageSlots;
        fn slots() -> Self::Slots {
            __UsageSlots(
                ::rtk::__private::Option::None,
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
                    <String as ::rtk::__private::AttributeType>::read(
                        &mut __slots.0,
                        __map,
                    )
                }
                1 => {
                    struct __With;
                    impl<'__de> ::rtk::__private::DeserializeSeed<'__de> for __With {
                        type Value = u64;
                        fn deserialize<
                            __D: ::rtk::__private::serde::Deserializer<'__de>,
                        >(
                            self,
                            __deserializer: __D,
                        ) -> ::rtk::__private::Result<u64, __D::Error> {
                            ::rtk::loose::deserialize(__deserializer)
                        }
                    }
                    ::rtk::__private::read_with(&mut __slots.1, __map, __With)
                }
                2 => {
                    struct __With;
                    impl<'__de> ::rtk::__private::DeserializeSeed<'__de> for __With {
                        type Value = Vec<Option<f64>>;
                        fn deserialize<
                            __D: ::rtk::__private::serde::Deserializer<'__de>,
                        >(
                            self,
                            __deserializer: __D,
                        ) -> ::rtk::__private::Result<Vec<Option<f64>>, __D::Error> {
                            ::rtk::loose::deserialize(__deserializer)
                        }
                    }
                    ::rtk::__private::read_with_or_empty(&mut __slots.2, __map, __With)
                }
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                name: <String as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Usage",
                    "name",
                    "name",
                )?,
                hits: <u64 as ::rtk::__private::AttributeType>::required(
                    __slots.1,
                    "Usage",
                    "hits",
                    "hits",
                )?,
                shares: ::rtk::__private::or_default(__slots.2),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <String as ::rtk::__private::AttributeType>::write(
                &self.name,
                __object,
                "name",
            );
            ::rtk::__private::write_with(
                __object,
                "hits",
                ::rtk::loose::serialize(&self.hits, ::rtk::__private::to_json()),
            );
            ::rtk::__private::write_with(
                __object,
                "shares",
                ::rtk::loose::serialize(&self.shares, ::rtk::__private::to_json()),
            );
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Usage {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Usage {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[allow(dead_code)]
    impl Usage {
        /// The attributes, in the order of declaration.
        pub const ATTRIBUTES: &'static [::rtk::__private::Attribute] = &[
            ::rtk::__private::attribute("name", "String").sent().required(),
            ::rtk::__private::attribute("hits", "u64")
                .with("::rtk::loose")
                .sent()
                .required(),
            ::rtk::__private::attribute("shares", "Vec<Option<f64>>")
                .with("::rtk::loose")
                .sent()
                .default(),
        ];
    }
    ::rtk::__private::described!(Usage : object & []);
};
#[allow(clippy::new_without_default)]
impl Usage {
    ///Creates a value from the required fields. The others have their defaults, and are sent unless they are `None`.
    #[must_use]
    pub fn new(
        name: impl ::rtk::__private::IntoValue<String>,
        hits: impl ::rtk::__private::IntoValue<u64>,
    ) -> Self {
        Self {
            name: ::rtk::__private::IntoValue::<String>::into_value(name),
            hits: ::rtk::__private::IntoValue::<u64>::into_value(hits),
            shares: ::core::default::Default::default(),
        }
    }
    ::rtk::__private::field_setter!(
        shares(value : [::rtk::__private::IntoValue < Vec < Option < f64 > > >])
        "shares"::rtk::__private::IntoValue:: < Vec < Option < f64 > > >
        ::into_value(value)
    );
}
///Changes to a [`Usage`]. Attributes that are not set keep their values.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct UsageChanges {
    made_by_new: ::rtk::__private::PatchBody,
}
impl UsageChanges {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(name : change String, put "name");
    ::rtk::__private::setter!(
        hits(value : [::rtk::__private::IntoValue < u64 >]) put "hits" =>
        ::rtk::__private::in_request(|| ::rtk::loose::serialize(&
        ::rtk::__private::IntoValue:: < u64 > ::into_value(value),
        ::rtk::__private::to_json()))
    );
    ::rtk::__private::setter!(
        shares(value : [::rtk::__private::IntoValue < Vec < Option < f64 > > >]) put
        "shares" => ::rtk::__private::in_request(|| ::rtk::loose::serialize(&
        ::rtk::__private::IntoValue:: < Vec < Option < f64 > > > ::into_value(value),
        ::rtk::__private::to_json()))
    );
}
::rtk::__private::can!(UsageChanges : Change of Usage by IntoChange IntoNullableChange);
