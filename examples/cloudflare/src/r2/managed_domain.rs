use rtk::Resource;

use super::Bucket;

/// The `r2.dev` domain of a bucket, at which the bucket is publicly accessible if it is enabled.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let domain = bucket.managed_domain().as_scope().replace(NewManagedDomain::new(true)).await?;
/// println!("https://{}", domain.domain);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Bucket,
    path = "domains/managed",
    operations = "r2.buckets.domains.managed.{verb}",
    singleton,
    find(operation = "r2.buckets.domains.managed.list"),
    replace,
    rename_all = "camelCase",
)]
#[non_exhaustive]
pub struct ManagedDomain {
    /// Id of the bucket, which is not its name.
    #[attribute(read_only)]
    pub bucket_id: String,
    /// Name of the managed domain.
    #[attribute(read_only)]
    pub domain: String,
    /// Whether the bucket is accessible at the domain.
    #[attribute(required)]
    pub enabled: bool,
}
