use rtk::{Nested, OpenEnum, OtherKind, Resource, Secret, Union};

use super::Bucket;

/// Incremental migration (Sippy): copies an object from another provider into the bucket when it is first requested.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let from = S3Source::new().bucket_url("https://s3.example.com/films").access_key_id("key").secret_access_key("s3cret");
/// let to = NewSippyDestination::new().provider(SippyProvider::R2).access_key_id("key").secret_access_key("s3cret");
/// let sippy = bucket.sippy().as_scope().replace(NewSippy::new().source(NewSippySource::S3(from)).destination(to)).await?;
/// assert_eq!(sippy.enabled, Some(true));
/// bucket.sippy().as_scope().destroy().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Bucket,
    path = "sippy",
    operations = "r2.buckets.sippy.{verb}",
    singleton,
    replace,
    destroy,
)]
#[non_exhaustive]
pub struct Sippy {
    /// Whether Sippy is enabled.
    #[attribute(read_only)]
    pub enabled: Option<bool>,
    /// Bucket from which objects are copied.
    #[attribute(input = NewSippySource)]
    pub source: Option<SippySource>,
    /// Bucket to which objects are copied.
    #[attribute(input = NewSippyDestination)]
    pub destination: Option<SippyDestination>,
}

/// Bucket from which objects are copied.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct SippySource {
    /// Storage provider.
    pub provider: Option<SippyProvider>,
    /// Name of the bucket. AWS and Google Cloud Storage only.
    pub bucket: Option<String>,
    /// URL of the bucket. Other S3-compatible providers only.
    pub bucket_url: Option<String>,
    /// Name of the container. Azure only.
    pub container: Option<String>,
    /// Region of the bucket. AWS only.
    pub region: Option<String>,
}

/// Bucket to which objects are copied.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only, rename_all = "camelCase")]
#[non_exhaustive]
pub struct SippyDestination {
    /// Storage provider.
    pub provider: Option<SippyProvider>,
    /// Id of the account.
    pub account: Option<String>,
    /// Name of the bucket.
    pub bucket: Option<String>,
    /// Id of the API token that writes the objects.
    pub access_key_id: Option<String>,
}

/// Storage provider.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum SippyProvider {
    /// Amazon S3.
    Aws,
    /// Google Cloud Storage.
    Gcs,
    /// Another S3-compatible provider.
    S3,
    /// Azure Blob Storage.
    Azure,
    /// Cloudflare R2.
    R2,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Bucket from which to copy objects, with credentials.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "provider", rename_all = "lowercase")]
#[non_exhaustive]
pub enum NewSippySource {
    /// Amazon S3.
    Aws(AwsSource),
    /// Google Cloud Storage.
    Gcs(GcsSource),
    /// Another S3-compatible provider.
    S3(S3Source),
    /// Azure Blob Storage.
    Azure(AzureSource),
    /// A provider that this version does not know.
    Other(OtherKind),
}

/// A bucket in Amazon S3.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AwsSource {
    /// Name of the bucket.
    pub bucket: Option<String>,
    /// Region of the bucket.
    pub region: Option<String>,
    /// Access key id of a credential that may read the bucket.
    pub access_key_id: Option<String>,
    /// Secret access key of the credential.
    pub secret_access_key: Option<Secret>,
}

/// A bucket in Google Cloud Storage.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GcsSource {
    /// Name of the bucket.
    pub bucket: Option<String>,
    /// Client email of a service account that may read the bucket.
    pub client_email: Option<String>,
    /// Private key of the service account.
    pub private_key: Option<Secret>,
}

/// A bucket of another S3-compatible provider.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct S3Source {
    /// URL of the bucket.
    pub bucket_url: Option<String>,
    /// Access key id of a credential that may read the bucket.
    pub access_key_id: Option<String>,
    /// Secret access key of the credential.
    pub secret_access_key: Option<Secret>,
}

/// A container in Azure Blob Storage. Set either `account_key` or `sas_token`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct AzureSource {
    /// Name of the container.
    pub container: Option<String>,
    /// Name of the storage account.
    pub account_name: Option<String>,
    /// Access key of the storage account.
    pub account_key: Option<Secret>,
    /// Shared access signature (SAS) token.
    pub sas_token: Option<Secret>,
}

/// Credentials for writing objects to the bucket.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NewSippyDestination {
    /// Storage provider.
    pub provider: Option<SippyProvider>,
    /// Access key id of an API token that may write to the bucket.
    pub access_key_id: Option<String>,
    /// Secret access key of the API token.
    pub secret_access_key: Option<Secret>,
}
