// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __PartSlots(::rtk::__private::Option<Id<Part>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Part {
        const NAME: &'static str = "Part";
        const KEYS: &'static [&'static str] = &["id"];
        type Slots = __PartSlots;
        fn slots() -> Self::Slots {
            __PartSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Part,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.0, __map)
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
                    Part,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Part",
                    "id",
                    "id",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Id<
                Part,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Part {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Part {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Part {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Part",
                "part",
                "parts",
            )
            .id("id", "id", "part_id", ::rtk::__private::Option::None)
            .within(<Gadget as ::rtk::__private::Resource>::DESCRIPTOR)
            .continued_paths(
                ::rtk::__private::paths!(
                    & [::rtk::__private::DeclaredPath::whole("Gadget",
                    "/accounts/{account_id}/gadgets/{serial}/parts",
                    "/accounts/{account_id}/gadgets/{serial}/parts/{part_id}"),
                    ::rtk::__private::DeclaredPath::continued("Shelf", < Shelf as
                    ::rtk::__private::Resource > ::DESCRIPTOR, "parts",
                    "parts/{part_id}"),], ""
                ),
            )
            .attributes(&[::rtk::__private::attribute("id", "Id<Self>")])
            .operations(&[::rtk::__private::Operation::find()]);
        type Api = <Gadget as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Part>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<Gadget> for Part {}
    impl ::rtk::__private::ListedIn<Shelf> for Part {}
    impl ::rtk::__private::FoundIn<Gadget> for Part {}
    impl ::rtk::__private::FoundIn<Shelf> for Part {}
    ::rtk::__private::can!(Part : HasId);
    ::rtk::__private::can!(Part : Find);
    const _: () = ::rtk::__private::is_in_api_of::<Shelf, Part>();
    ::rtk::__private::scope!(assert_scope_fills_path(Part, 0, Gadget));
    ::rtk::__private::scope!(assert_continues_scope(Part, 1, Shelf));
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Part`] in the scopes that contain it."] pub PartAccess,
    __PartElsewhere for Part : #[doc =
    "Returns the collection of [`Part`] in this scope. Sends nothing."] parts, #[doc =
    "Returns the scope of the [`Part`] with this id. Sends nothing."] part
);
