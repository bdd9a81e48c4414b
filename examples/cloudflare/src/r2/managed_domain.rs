use rtk::Resource;

use super::Bucket;

/// The domain below `r2.dev` under which everybody can read a bucket, if that is enabled.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let domain = bucket.managed_domain().at().replace(NewManagedDomain::new(true)).await?;
/// println!("https://{}", domain.domain);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets/{bucket_name}/domains/managed",
    scope = Bucket,
    singleton,
    replace,
    rename_all = "camelCase",
)]
#[non_exhaustive]
pub struct ManagedDomain {
    /// The id of the bucket, which is no name.
    #[attribute(read_only)]
    pub bucket_id: String,
    /// Its name.
    #[attribute(read_only)]
    pub domain: String,
    /// Whether the bucket can be read there.
    #[attribute(required)]
    pub enabled: bool,
}
