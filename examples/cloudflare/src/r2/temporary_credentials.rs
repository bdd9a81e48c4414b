use rtk::{Id, Nested, OpenEnum, Resource, Secret};

use super::Bucket;

/// Temporary credentials for the S3 API, for one bucket or a part of it.
///
/// ```
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let new = NewTemporaryCredentials::new("films", "parent-key", Permission::ObjectReadOnly, 3600).prefixes(["2026/"]);
/// let credentials = TemporaryCredentials::create(&account, new).await?;
/// println!("{:?}", credentials.access_key_id);
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/temp-access-credentials",
    operations = "r2.temporaryCredentials.{verb}",
    singleton,
    only(create),
    create(body = NewTemporaryCredentials),
    rename_all = "camelCase"
)]
#[non_exhaustive]
pub struct TemporaryCredentials {
    /// Access key id of the credentials.
    pub access_key_id: Option<String>,
    /// Secret access key of the credentials.
    pub secret_access_key: Option<Secret>,
    /// Session token of the credentials, required in each request.
    pub session_token: Option<Secret>,
}

/// What temporary credentials are for.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct NewTemporaryCredentials {
    /// Name of the bucket.
    pub bucket: Id<Bucket>,
    /// Access key id of the parent API token. The credentials cannot exceed its permissions.
    pub parent_access_key_id: String,
    /// Permission of the credentials.
    pub permission: Permission,
    /// Lifetime in seconds, at most 604,800 (a week).
    pub ttl_seconds: u32,
    /// Keys of the objects to which access is limited. Defaults to all objects.
    pub objects: Option<Vec<String>>,
    /// Key prefixes to which access is limited. Defaults to all objects.
    pub prefixes: Option<Vec<String>>,
}

/// Permission of temporary credentials.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Permission {
    /// Read and write objects and bucket configuration.
    AdminReadWrite,
    /// Read objects and bucket configuration.
    AdminReadOnly,
    /// Read and write objects.
    ObjectReadWrite,
    /// Read objects.
    ObjectReadOnly,
    /// A value that this version does not know, with its text.
    Other(String),
}
