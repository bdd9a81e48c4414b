// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

const _: () = {
    pub struct __BucketSlots(::rtk::__private::Option<Id<Bucket>>);
    #[automatically_derived]
    impl ::rtk::__private::Fields for Bucket {
        const NAME: &'static str = "Bucket";
        const KEYS: &'static [&'static str] = &["id"];
        type Slots = __BucketSlots;
        fn slots() -> Self::Slots {
            __BucketSlots(::rtk::__private::Option::None)
        }
        fn read<'__de, __A: ::rtk::__private::MapAccess<'__de>>(
            __slots: &mut Self::Slots,
            __index: usize,
            __map: &mut __A,
        ) -> ::rtk::__private::Result<(), __A::Error> {
            match __index {
                0 => {
                    <Id<
                        Bucket,
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
                    Bucket,
                > as ::rtk::__private::AttributeType>::required(
                    __slots.0,
                    "Bucket",
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
                Bucket,
            > as ::rtk::__private::AttributeType>::write(&self.id, __object, "id");
        }
    }
    #[automatically_derived]
    impl<'__de> ::rtk::__private::serde::Deserialize<'__de> for Bucket {
        fn deserialize<__D: ::rtk::__private::serde::Deserializer<'__de>>(
            __deserializer: __D,
        ) -> ::rtk::__private::Result<Self, __D::Error> {
            ::rtk::__private::deserialize(__deserializer)
        }
    }
    #[automatically_derived]
    impl ::rtk::__private::serde::Serialize for Bucket {
        fn serialize<__S: ::rtk::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::rtk::__private::Result<__S::Ok, __S::Error> {
            ::rtk::__private::serialize(self, __serializer)
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
            .paths(
                &[
                    ::rtk::__private::path(
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
                            ::rtk::__private::PathBase::Member,
                            "",
                        )
                        .headers(
                            &[
                                ::rtk::__private::declared_parameter(
                                    "class",
                                    "cf-r2-storage-class",
                                    "String",
                                    true,
                                ),
                                ::rtk::__private::declared_parameter(
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
        type Api = <::rtk::Account as ::rtk::__private::Resource>::Api;
        fn identity(&self) -> ::rtk::__private::Option<&str> {
            ::rtk::__private::IdOf::<Bucket>::text(&self.id)
        }
    }
    impl ::rtk::__private::ListedIn<::rtk::Account> for Bucket {}
    impl ::rtk::__private::FoundIn<::rtk::Account> for Bucket {}
    ::rtk::__private::can!(Bucket : HasId);
    ::rtk::__private::can!(Bucket : Find);
    ::rtk::__private::scope!(
        assert_scope_fills_path(Bucket, 0, ::rtk::Account), IsAccountOfRtk Account
    );
};
::rtk::__private::access!(
    #[doc = "Accessors of [`Bucket`] in the scopes that contain it."] pub BucketAccess,
    __BucketElsewhere for Bucket : #[doc =
    "Returns the collection of [`Bucket`] in this scope. Sends nothing."] buckets, #[doc
    = "Returns the scope of the [`Bucket`] with this id. Sends nothing."] bucket
);
///Relations and actions of one [`Bucket`].
pub trait BucketExt: ::rtk::__private::AsScope<Bucket> {
    ///Sends a `PATCH` request to the path of the resource.
    /// Always sends `prefer`: `"minimal"`.
    fn set_class(
        &self,
        class: impl ::rtk::__private::IntoValue<String>,
    ) -> ::rtk::__private::Request<(), BucketSetClassCall>
    where
        Self: ::core::marker::Sized,
    {
        ::rtk::__private::with_setters(
            ::rtk::__private::Action::on_member::<
                Bucket,
            >(self, const { ::rtk::__private::operation::<Bucket>("set_class") })
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
impl<__S: ::rtk::__private::AsScope<Bucket>> BucketExt for __S {}
///Distinguishes requests of `set_class`, so that they have its parameters.
#[doc(hidden)]
#[derive(
    ::core::fmt::Debug,
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::default::Default
)]
pub struct BucketSetClassCall;
::rtk::__private::can!(BucketSetClassCall : MapOutput);
///Parameters of `set_class`. They are set on its request.
pub trait BucketSetClassParams: ::core::marker::Sized {
    ///Sets the header `if-match`.
    #[must_use]
    fn if_match(self, value: impl ::rtk::__private::IntoValue<String>) -> Self;
}
#[automatically_derived]
impl<__Output> BucketSetClassParams
for ::rtk::__private::Request<__Output, BucketSetClassCall> {
    fn if_match(self, value: impl ::rtk::__private::IntoValue<String>) -> Self {
        ::rtk::__private::header(
            self,
            "if-match",
            &::rtk::__private::IntoValue::<String>::into_value(value),
        )
    }
}
