use rtk::{Id, Resource};

/// A jurisdiction in which the objects of a bucket are guaranteed to be stored: `eu`, `us`, `fedramp`, `fedramp-high`
/// or `default`. It is sent as a header with every request in its scope.
///
/// A function that must work within a jurisdiction can require one by its types, so that a call without one does not
/// compile:
///
/// ```
/// use rtk_cloudflare::r2::*;
///
/// async fn clear(eu: &rtk::Scope<Jurisdiction>) -> Result<(), rtk::Error> {
///     for bucket in eu.buckets().all().await? {
///         bucket.destroy().await?; // sends the header, because the bucket was found in that jurisdiction
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
    /// Name of the jurisdiction.
    pub id: Id<Self>,
}
