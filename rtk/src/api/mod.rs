//! APIs as types: the trait, and the one that is the default.

pub(crate) mod cloudflare;

use crate::descriptor::ApiDescriptor;

/// An API: the outermost scope of its resources. Implemented by `#[derive(Api)]`.
///
/// A [`Client<A>`](crate::Client) sends requests to the API `A` only, and has the accessors of its resources only.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an API",
    label = "not an API",
    note = "declare it: `#[derive(rtk::Api)] #[api(base_url = \"https://api.example.com\")] pub struct {Self};`"
)]
pub trait Api: Sized + 'static {
    /// The declaration as data.
    const DESCRIPTOR: &'static ApiDescriptor;
}
