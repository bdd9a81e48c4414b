use rtk::{Id, Resource};

/// Where buckets are guaranteed to be kept: `eu`, `us`, `fedramp`, `fedramp-high`, or `default`. A header says it, with every call
/// inside.
///
/// What may happen in a jurisdiction alone says so in its types, and does not compile without one:
///
/// ```
/// use rtk_cloudflare::r2::*;
///
/// async fn clear(eu: &rtk::Scope<Jurisdiction>) -> Result<(), rtk::Error> {
///     for bucket in eu.buckets().all().await? {
///         bucket.destroy().await?; // with the header, since it was found there
///     }
///     Ok(())
/// }
///
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// clear(&account.jurisdiction("eu")).await?;
/// # Ok(()) }
/// ```
///
/// ```compile_fail,E0308
/// # use rtk_cloudflare::r2::*;
/// # async fn clear(eu: &rtk::Scope<Jurisdiction>) {}
/// # async fn example(account: rtk::Scope<rtk::Account>) {
/// clear(&account).await;
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/r2", id_header = "cf-r2-jurisdiction", only())]
#[non_exhaustive]
pub struct Jurisdiction {
    /// Its name.
    pub id: Id<Self>,
}
