use rtk::{Id, OpenEnum, Resource, Secret};

use super::Bucket;

/// Credentials for the S3 API that work for a while, on one bucket or a part of it.
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
    singleton,
    only(create),
    create,
    rename_all = "camelCase"
)]
#[non_exhaustive]
pub struct TemporaryCredentials {
    /// The bucket that they are for.
    #[attribute(required, write_only, create_only)]
    pub bucket: Option<Id<Bucket>>,
    /// The id of the API token that they are made from, and whose permissions they have at most.
    #[attribute(required, write_only, create_only)]
    pub parent_access_key_id: Option<String>,
    /// What they permit.
    #[attribute(required, write_only, create_only)]
    pub permission: Option<Permission>,
    /// For how many seconds they work: at most 604,800.
    #[attribute(required, write_only, create_only)]
    pub ttl_seconds: Option<u32>,
    /// Keys of objects. Otherwise all of them.
    #[attribute(write_only, create_only)]
    pub objects: Vec<String>,
    /// What the keys of objects begin with. Otherwise anything.
    #[attribute(write_only, create_only)]
    pub prefixes: Vec<String>,
    /// The id of the new key.
    #[attribute(read_only)]
    pub access_key_id: Option<String>,
    /// The new key.
    #[attribute(read_only)]
    pub secret_access_key: Option<Secret>,
    /// What goes with it, in each request.
    #[attribute(read_only)]
    pub session_token: Option<Secret>,
}

/// What credentials permit.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Permission {
    /// To read and write objects, and to set up buckets.
    AdminReadWrite,
    /// To read objects, and how buckets are set up.
    AdminReadOnly,
    /// To read and write objects.
    ObjectReadWrite,
    /// To read objects.
    ObjectReadOnly,
    /// Something that this version does not know.
    Other(String),
}
