use rtk::{Nested, Resource};

/// What the buckets of an account hold. It may be late by some time.
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
    singular = r2_metrics,
    rename_all = "camelCase",
)]
#[non_exhaustive]
pub struct Metrics {
    /// What is kept for being read often.
    #[attribute(read_only)]
    pub standard: Option<ClassMetrics>,
    /// What is kept for being read less.
    #[attribute(read_only)]
    pub infrequent_access: Option<ClassMetrics>,
}

/// What is kept in one way.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ClassMetrics {
    /// Objects that can be read.
    pub published: Option<Amounts>,
    /// Parts of objects whose uploads go on.
    pub uploaded: Option<Amounts>,
}

/// How much there is.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct Amounts {
    /// How many.
    pub objects: Option<u64>,
    /// Bytes of data.
    pub payload_size: Option<u64>,
    /// Bytes of metadata.
    pub metadata_size: Option<u64>,
}
