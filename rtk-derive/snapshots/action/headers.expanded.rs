// What the derive writes for the file beside this one. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    #[automatically_derived]
    impl ::rtk::__private::Fields for Bucket {
        const NAME: &'static str = "Bucket";
        const KEYS: &'static [&'static str] = &["id"];
        const FLATTENED: bool = false;
        type Slots = (::rtk::__private::Option<Id<Bucket>>,);
        fn slots() -> Self::Slots {
            (::rtk::__private::Option::None,)
        }
        fn read<'de, __A: ::rtk::__private::MapAccess<'de>>(
            slots: &mut Self::Slots,
            index: usize,
            map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match index {
                0 => {
                    slots.0 = <Id<Bucket> as ::rtk::__private::AttributeType>::read(map)?;
                }
                _ => {}
            }
            ::rtk::__private::Result::Ok(())
        }
        fn build<__E: ::rtk::__private::DeError>(
            slots: Self::Slots,
            _: &mut ::rtk::__private::Extra,
        ) -> ::rtk::__private::Result<Self, __E> {
            ::rtk::__private::Result::Ok(Self {
                id: <Id<
                    Bucket,
                > as ::rtk::__private::AttributeType>::required(
                    slots.0,
                    <Self as ::rtk::__private::Fields>::NAME,
                    "id",
                    "id",
                )?,
            })
        }
        fn write<__M: ::rtk::__private::SerializeMap>(
            &self,
            map: &mut __M,
        ) -> ::rtk::__private::Result<(), __M::Error> {
            <Id<Bucket> as ::rtk::__private::AttributeType>::write(&self.id, map, "id")?;
            ::rtk::__private::Result::Ok(())
        }
    }
    #[automatically_derived]
    impl<'de> ::rtk::__private::serde::Deserialize<'de> for Bucket {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'de>>(
            deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Bucket {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    #[diagnostic::do_not_recommend]
    impl ::rtk::__private::Resource for Bucket {
        const DESCRIPTOR: &'static ::rtk::__private::Descriptor = &::rtk::__private::Descriptor::new(
                "Bucket",
                "bucket",
                "buckets",
            )
            .id("id", "id", "bucket_id", ::rtk::__private::Option::None)
            .within(<::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR)
            .places(
                &[
                    ::rtk::__private::place(
                        "Account",
                        "/accounts/{account_id}/buckets",
                        "/accounts/{account_id}/buckets/{bucket_id}",
                    ),
                ],
                "/accounts/{account_id}/buckets/{bucket_id}",
            )
            .attributes(&[::rtk::__private::attribute("id", "Id<Self>")])
            .operations(
                &[
                    ::rtk::__private::Operation::find(),
                    ::rtk::__private::Operation::action(
                            "set_class",
                            ::rtk::__private::Method::Patch,
                            ::rtk::__private::Base::Member,
                            "",
                        )
                        .headers(
                            &[
                                ::rtk::__private::described(
                                    "class",
                                    "cf-r2-storage-class",
                                    "String",
                                    true,
                                ),
                                ::rtk::__private::described(
                                    "if_match",
                                    "if-match",
                                    "String",
                                    false,
                                ),
                            ],
                        )
                        .constants(
                            &[
                                ::rtk::__private::constant(
                                    ::rtk::__private::Location::Header,
                                    "prefer",
                                    &"minimal",
                                ),
                            ],
                        ),
                ],
            );
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::MaybeId::maybe_id(&self.id)
        }
    }
    impl ::rtk::__private::In<::rtk::Account> for Bucket {}
    impl ::rtk::__private::MemberIn<::rtk::Account> for Bucket {}
    ::rtk::__private::can!(Bucket : Many);
    ::rtk::__private::can!(Bucket : Find);
    const _: () = ::rtk::__private::scope_tells_all(
        <Bucket as ::rtk::__private::Resource>::DESCRIPTOR,
        0,
        <::rtk::Account as ::rtk::__private::Resource>::DESCRIPTOR,
    );
};
::rtk::__private::access!(pub BucketAccess for Bucket : buckets, bucket);
///What is inside one [`Bucket`], and what can be done with it.
pub trait BucketExt: ::rtk::__private::At<Bucket> {
    ///Sends a `PATCH` to it.
    /// Always with `prefer`: `"minimal"`.
    fn set_class(
        &self,
        class: impl ::rtk::__private::IntoValue<String>,
    ) -> ::rtk::__private::Request<(), BucketSetClassCall>
    where
        Self: ::core::marker::Sized,
    {
        ::rtk::__private::queried(
            ::rtk::__private::Action::on_member::<Bucket>(self, "set_class")
                .header(
                    "cf-r2-storage-class",
                    &::rtk::__private::IntoValue::<String>::into_value(class),
                )
                .returns_nothing(),
            BucketSetClassCall,
        )
    }
}
#[automatically_derived]
impl<__S: ::rtk::__private::At<Bucket>> BucketExt for __S {}
///Marks a request of `set_class`, so that it has that operation's parameters.
#[derive(
    ::core::fmt::Debug,
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::default::Default
)]
pub struct BucketSetClassCall;
::rtk::__private::can!(BucketSetClassCall : Finish);
///The parameters of `set_class`, set on its request.
pub trait BucketSetClassQuery: ::core::marker::Sized {
    ///Sets the header `if-match`.
    #[must_use]
    fn if_match(self, value: impl ::rtk::__private::IntoValue<String>) -> Self;
}
#[automatically_derived]
impl<__Answer> BucketSetClassQuery
for ::rtk::__private::Request<__Answer, BucketSetClassCall> {
    fn if_match(self, value: impl ::rtk::__private::IntoValue<String>) -> Self {
        ::rtk::__private::header(
            self,
            "if-match",
            &::rtk::__private::IntoValue::<String>::into_value(value),
        )
    }
}
