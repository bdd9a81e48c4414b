// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    struct __Circle {
        radius: f64,
    }
    pub struct ____CircleSlots(::rtk::__private::Option<f64>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for __Circle {
        const NAME: &'static str = "Shape::Circle";
        const KEYS: &'static [&'static str] = &["radius"];
        type Slots = ____CircleSlots;
        fn slots() -> Self::Slots {
            ____CircleSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <f64 as ::rtk::__private::AttributeType>::read(&mut __slots.0, __map)
                }
                _ => ::rtk::__private::Result::Ok(()),
            }
        }
        fn build<__E: ::rtk::__private::DeError>(
            __slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                radius: <f64 as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Shape::Circle",
                    "radius",
                    "radius",
                )?,
            })
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::Union for Shape {
        const NAME: &'static str = "Shape";
        const TAG: &'static str = "type";
        const CONTENT: ::rtk::__private::Option<&'static str> = ::rtk::__private::Option::None;
        const LENIENT: bool = true;
        const KINDS: &'static [&'static str] = &["Circle"];
        fn find(__name: &str) -> ::rtk::__private::Option<usize> {
            match __name {
                "Circle" => ::rtk::__private::Option::Some(0usize),
                _ => ::rtk::__private::Option::None,
            }
        }
        fn read<'__de, __D: ::rtk::__private::serde::Deserializer<'__de>>(
            __kind: usize,
            __content: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            match __kind {
                0usize => {
                    ::rtk::__private::Result::map(
                        ::rtk::__private::deserialize(__content),
                        |__fields: __Circle| Self::Circle {
                            radius: __fields.radius,
                        },
                    )
                }
                _ => ::rtk::__private::no_such_kind::<Self, __D::Error>(),
            }
        }
        fn other(__other: ::rtk::__private::OtherKind) -> Self {
            Self::Other(__other)
        }
        fn kind(
            &self,
        ) -> ::rtk::__private::Result<&'static str, &::rtk::__private::OtherKind> {
            match self {
                Self::Circle { .. } => ::rtk::__private::Result::Ok("Circle"),
                Self::Other(__other) => ::rtk::__private::Result::Err(__other),
            }
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            match self {
                Self::Circle { radius: radius } => {
                    <f64 as ::rtk::__private::AttributeType>::write(
                        &*radius,
                        __object,
                        "radius",
                    );
                }
                Self::Other(_) => {}
            }
        }
    }
    #[allow(dead_code)]
    impl Shape {
        /// The names of the known kinds as they appear in JSON, in the order of declaration.
        pub const KINDS: &'static [&'static str] = &["Circle"];
        /// Returns the name of the kind as it appears in JSON. It is empty if the tag of an unknown kind is not text.
        #[must_use]
        pub fn kind(&self) -> &str {
            ::rtk::__private::kind_of(self)
        }
    }
    ::rtk::__private::union!(Shape);
    ::rtk::__private::described!(
        Shape : union & [::rtk::__private::UnionKind::new("Circle", &
        [::rtk::__private::attribute("radius", "f64").sent().required(),],
        ::rtk::__private::Option::None),], & []
    );
};
