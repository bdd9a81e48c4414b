// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __TicketSlots(
        ::rtk::__private::Option<Id<Ticket>>,
        ::rtk::__private::Option<Option<String>>,
    );
    #[automatically_derived]
    impl ::rtk::__private::Fields for Ticket {
        const NAME: &'static str = "Ticket";
        const KEYS: &'static [&'static str] = &["id", "subject"];
        type Slots = __TicketSlots;
        fn slots() -> Self::Slots {
            __TicketSlots(::rtk::__private::Option::None, ::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Ticket,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.0, __map)
                }
                1 => {
                    <Option<
                        String,
                    > as ::rtk::__private::AttributeType>::read(&mut __slots.1, __map)
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
                    Ticket,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Ticket",
                    "id",
                    "id",
                )?,
                subject: ::rtk::__private::optional(__slots.1),
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            __object: &mut ::rtk::__private::ObjectWriter<__M>,
        ) {
            <Id<
                Ticket,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
            <Option<
                String,
            > as ::rtk::__private::AttributeType>::write(
                &self.subject,
                __object,
                "subject",
            );
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Ticket {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Ticket {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Ticket {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Ticket",
                "ticket",
                "tickets",
            )
            .id("id", "id", "ticket_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .request_key("ticket")
            .paths(
                &[
                    ::rtk::__private::path(
                        "Account",
                        "/accounts/{account_id}/tickets",
                        "/accounts/{account_id}/tickets/{ticket_id}",
                    ),
                ],
                "/accounts/{account_id}/tickets/{ticket_id}",
            )
            .attributes(
                &[
                    ::rtk::__private::attribute("id", "Id<Self>"),
                    ::rtk::__private::attribute("subject", "Option<String>").sent(),
                ],
            )
            .operations(
                &[
                    ::rtk::__private::Operation::all().key("tickets"),
                    ::rtk::__private::Operation::find().key("ticket"),
                    ::rtk::__private::Operation::create().attributes().key("ticket"),
                    ::rtk::__private::Operation::update().attributes().key("ticket"),
                    ::rtk::__private::Operation::destroy().key("ticket"),
                ],
            );
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Ticket>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Ticket {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Ticket {}
    ::rtk::__private::can!(Ticket : HasId);
    ::rtk::__private::can!(Ticket : Find);
    ::rtk::__private::can!(Ticket : Create, New = NewTicket, Created = Record);
    ::rtk::__private::can!(Ticket : Update, Changes = TicketChanges, Updated = Record);
    ::rtk::__private::can!(Ticket : Destroy, Query = ());
    ::rtk::__private::can!(NewTicket : Input of Ticket by body_from_record);
    ::rtk::__private::can!(TicketChanges : Input of Ticket by changes_from_record);
    ::rtk::__private::can!(Ticket : List, Filter = ());
    ::rtk::__private::scope!(
        assert_scope_fills_path(Ticket, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Ticket`] in the scopes that contain it."] pub TicketAccess,
    __TicketElsewhere for Ticket : #[doc =
    "Returns the collection of [`Ticket`] in this scope. Sends nothing."] tickets, #[doc
    = "Returns the scope of the [`Ticket`] with this id. Sends nothing."] ticket
);
///Attributes of a new [`Ticket`]. Attributes that are not set are not sent.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct NewTicket {
    made_by_new: ::rtk::__private::JsonBody,
}
impl NewTicket {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(subject : nullable String, set "subject");
}
///Changes to a [`Ticket`]. Attributes that are not set keep their values.
#[derive(::core::fmt::Debug, ::core::clone::Clone, ::core::default::Default)]
pub struct TicketChanges {
    made_by_new: ::rtk::__private::JsonBody,
}
impl TicketChanges {
    /// Creates a value in which nothing is set.
    #[must_use]
    pub fn new() -> Self {
        ::core::default::Default::default()
    }
    ::rtk::__private::setter!(subject : nullable_change String, put "subject");
}
