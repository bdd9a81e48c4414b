use rtk::{Nested, OpenEnum, Resource, Secret};
use serde::Serialize;

use super::Bucket;

/// Copies objects into a bucket from another provider, each when it is first asked for.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let from = S3Source::new().bucket_url("https://s3.example.com/films").access_key_id("key").secret_access_key("s3cret");
/// let to = NewSippyDestination::new().provider(SippyProvider::R2).access_key_id("key").secret_access_key("s3cret");
/// let sippy = bucket.sippy().at().replace(NewSippy::new().source(NewSippySource::S3(from)).destination(to)).await?;
/// assert_eq!(sippy.enabled, Some(true));
/// bucket.sippy().at().destroy().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets/{bucket_name}/sippy",
    scope = Bucket,
    singleton,
    replace,
    destroy,
)]
#[non_exhaustive]
pub struct Sippy {
    /// Whether it copies.
    #[attribute(read_only)]
    pub enabled: Option<bool>,
    /// Where objects are copied from.
    #[attribute(input = NewSippySource)]
    pub source: Option<SippySource>,
    /// Where they are copied to.
    #[attribute(input = NewSippyDestination)]
    pub destination: Option<SippyDestination>,
}

/// Where objects are copied from.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct SippySource {
    /// Whose it is.
    pub provider: Option<SippyProvider>,
    /// The bucket, of AWS and Google.
    pub bucket: Option<String>,
    /// The bucket's address, of others that speak S3.
    pub bucket_url: Option<String>,
    /// The container, of Azure.
    pub container: Option<String>,
    /// The region, of AWS.
    pub region: Option<String>,
}

/// Where objects are copied to.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct SippyDestination {
    /// Whose it is.
    pub provider: Option<SippyProvider>,
    /// The account.
    pub account: Option<String>,
    /// The bucket.
    pub bucket: Option<String>,
    /// The id of the API token that writes there.
    pub access_key_id: Option<String>,
}

/// Whose storage it is.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SippyProvider {
    /// Amazon's.
    Aws,
    /// Google's.
    Gcs,
    /// Anybody's that speaks S3.
    S3,
    /// Microsoft's.
    Azure,
    /// Cloudflare's.
    R2,
    /// Somebody's whom this version does not know.
    Other(String),
}

/// Where objects are to be copied from, and how to get them there.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "provider", rename_all = "lowercase")]
#[non_exhaustive]
pub enum NewSippySource {
    /// Amazon.
    Aws(AwsSource),
    /// Google.
    Gcs(GcsSource),
    /// Anybody who speaks S3.
    S3(S3Source),
    /// Microsoft.
    Azure(AzureSource),
}

/// A bucket of Amazon's.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AwsSource {
    /// The bucket.
    pub bucket: Option<String>,
    /// Where it is.
    pub region: Option<String>,
    /// The id of a key that may read it.
    pub access_key_id: Option<String>,
    /// That key.
    pub secret_access_key: Option<Secret>,
}

/// A bucket of Google's.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GcsSource {
    /// The bucket.
    pub bucket: Option<String>,
    /// Who may read it.
    pub client_email: Option<String>,
    /// Their key.
    pub private_key: Option<Secret>,
}

/// A bucket of anybody's who speaks S3.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct S3Source {
    /// The bucket's address.
    pub bucket_url: Option<String>,
    /// The id of a key that may read it.
    pub access_key_id: Option<String>,
    /// That key.
    pub secret_access_key: Option<Secret>,
}

/// A container of Microsoft's. It takes the account's key or a token, not both.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AzureSource {
    /// The container.
    pub container: Option<String>,
    /// The account that it is in.
    pub account_name: Option<String>,
    /// The account's key.
    pub account_key: Option<Secret>,
    /// A token for the container.
    pub sas_token: Option<Secret>,
}

/// How objects are to be written into the bucket.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NewSippyDestination {
    /// Whose it is.
    pub provider: Option<SippyProvider>,
    /// The id of an API token that may write there.
    pub access_key_id: Option<String>,
    /// That token's key.
    pub secret_access_key: Option<Secret>,
}
