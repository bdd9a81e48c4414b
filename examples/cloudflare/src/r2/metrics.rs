use rtk::{Nested, Resource};

/// Storage metrics of all buckets of an account. They may lag behind.
///
/// ```
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let metrics = account.r2_metrics().await?;
/// println!("{:?}", metrics.standard.as_ref().and_then(|it| it.published.as_ref()).and_then(|it| it.objects));
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/metrics",
    singleton,
    find(operation = "r2.buckets.metrics.list"),
    singular = r2_metrics,
    rename_all = "camelCase",
)]
#[non_exhaustive]
pub struct Metrics {
    /// Metrics of the storage class `Standard`.
    #[attribute(read_only)]
    pub standard: Option<ClassMetrics>,
    /// Metrics of the storage class `InfrequentAccess`.
    #[attribute(read_only)]
    pub infrequent_access: Option<ClassMetrics>,
}

/// Metrics of a storage class.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ClassMetrics {
    /// Metrics of complete objects.
    pub published: Option<Amounts>,
    /// Metrics of the parts of incomplete multipart uploads.
    pub uploaded: Option<Amounts>,
}

/// Number and size of objects.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Amounts {
    /// Number of objects.
    pub objects: Option<u64>,
    /// Size of the data in bytes.
    pub payload_size: Option<u64>,
    /// Size of the metadata in bytes.
    pub metadata_size: Option<u64>,
}
