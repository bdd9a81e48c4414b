// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __QueueSlots(::rtk::__private::Option<Id<Queue>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Queue {
        const NAME: &'static str = "Queue";
        const KEYS: &'static [&'static str] = &["id"];
        type Slots = __QueueSlots;
        fn slots() -> Self::Slots {
            __QueueSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Queue,
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
                    Queue,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Queue",
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
                Queue,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Queue {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Queue {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Queue {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Queue",
                "queue",
                "queues",
            )
            .id("id", "id", "queue_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .paging(&Paging::SINGLE)
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/queues",
                        "/accounts/{account_id}/queues/{queue_id}",
                    ),
                ],
                "/accounts/{account_id}/queues/{queue_id}",
            )
            .attributes(&[::rtk::__private::attribute("id", "Id<Self>")])
            .operations(
                &[
                    ::rtk::__private::Operation::all(),
                    ::rtk::__private::Operation::find(),
                ],
            );
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Queue>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Queue {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Queue {}
    ::rtk::__private::can!(Queue : HasId);
    ::rtk::__private::can!(Queue : Find);
    ::rtk::__private::can!(Queue : List, Filter = ());
    ::rtk::__private::scope!(
        assert_scope_fills_path(Queue, 0, ::rtk::Account), IsAccountOfRtk Account
    );
    const _: () = ::rtk::__private::assert_paging_fits(
        <Queue as ::rtk::__private::Resource>::DESCRIPTOR,
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Queue`] in the scopes that contain it."] pub QueueAccess,
    __QueueElsewhere for Queue : #[doc =
    "Returns the collection of [`Queue`] in this scope. Sends nothing."] queues, #[doc =
    "Returns the scope of the [`Queue`] with this id. Sends nothing."] queue
);
