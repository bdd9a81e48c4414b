// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[allow(deprecated)]
const _: () = {
    #[automatically_derived]
    impl toolkit::__private::Union for Shape {
        const NAME: &'static str = "Shape";
        const TAG: &'static str = "type";
        const CONTENT: toolkit::__private::Option<&'static str> = toolkit::__private::Option::None;
        const LENIENT: bool = false;
        const KINDS: &'static [&'static str] = &["Point"];
        fn find(__name: &str) -> toolkit::__private::Option<usize> {
            match __name {
                "Point" => toolkit::__private::Option::Some(0usize),
                _ => toolkit::__private::Option::None,
            }
        }
        fn read<'__de, __D: toolkit::__private::serde::Deserializer<'__de>>(
            __kind: usize,
            __content: __D,
        ) -> toolkit::__private::Result<Self, __D::Error> {
            match __kind {
                0usize => {
                    toolkit::__private::Result::map(
                        toolkit::__private::read_nothing(__content),
                        |()| Self::Point,
                    )
                }
                _ => toolkit::__private::no_such_kind::<Self, __D::Error>(),
            }
        }
        fn other(__other: toolkit::__private::OtherKind) -> Self {
            Self::Other(__other)
        }
        fn kind(
            &self,
        ) -> toolkit::__private::Result<&'static str, &toolkit::__private::OtherKind> {
            match self {
                Self::Point { .. } => toolkit::__private::Result::Ok("Point"),
                Self::Other(__other) => toolkit::__private::Result::Err(__other),
            }
        }
        fn write<__M: toolkit::__private::SerializeMap>(
            &self,
            __object: &mut toolkit::__private::ObjectWriter<__M>,
        ) {
            match self {
                Self::Point => {}
                Self::Other(_) => {}
            }
        }
    }
    #[allow(dead_code)]
    impl Shape {
        /// The names of the known kinds as they appear in JSON, in the order of declaration.
        pub const KINDS: &'static [&'static str] = &["Point"];
        /// Returns the name of the kind as it appears in JSON. It is empty if the tag of an unknown kind is not text.
        #[must_use]
        pub fn kind(&self) -> &str {
            toolkit::__private::kind_of(self)
        }
    }
    toolkit::__private::union!(Shape);
    toolkit::__private::described!(
        Shape : union & [toolkit::__private::UnionKind::new("Point", & [],
        toolkit::__private::Option::None),], & []
    );
};
