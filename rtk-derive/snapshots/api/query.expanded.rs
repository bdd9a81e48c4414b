// The code that the derive writes for the declaration beside this file. `UPDATE_SNAPSHOTS=1 cargo test -p rtk-derive`

#[automatically_derived]
impl ::rtk::__private::Api for Market {
    const DESCRIPTOR: &'static ::rtk::__private::ApiDescriptor = &::rtk::__private::ApiDescriptor::new(
            "Market",
        )
        .base_url("https://api.example.com")
        .query(&[("api-version", "2026-11-28")]);
}
::rtk::__private::api!(
    pub Market : #[doc =
    "Creates a client that sends no token, or returns an error if the API needs one."]
    from_env, #[doc =
    "Returns the builder of a client of [`Market`], with default settings."] builder
);
