use rtk::cloudflare::Direction;
use rtk::{Account, Id, OpenEnum, Paging, Resource, Timestamp};

use super::Jurisdiction;

/// A bucket. Its name is its id. Only an empty bucket can be deleted.
///
/// Buckets of the same name in two [`Jurisdiction`]s are different buckets.
///
/// ```
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let new = NewBucket::new("films").location(Location::WesternEurope).storage_class(StorageClass::Standard);
/// let mut bucket = account.buckets().create(new).await?;
/// bucket.update(BucketChanges::new(StorageClass::InfrequentAccess)).await?; // sent as a header, without a body
/// bucket.destroy().await?;
///
/// let films = BucketFilter::new().name_contains("film").direction(Direction::Descending);
/// account.jurisdiction("eu").buckets().filter(films).all().await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets", scope = Account,
    path = "/accounts/{account_id}/r2/buckets", scope = Jurisdiction,
    operations = "r2.buckets.{verb}",
    id_key = name,
    id_param = bucket_name,
    list_key = "buckets",
    paging = Paging::CURSOR,
    all(query(name_contains = String, start_after = String, order = BucketOrder, direction = Direction)),
    update(headers(storage_class(wire = "cf-r2-storage-class", required) = StorageClass)),
)]
#[non_exhaustive]
pub struct Bucket {
    /// Name of the bucket.
    #[attribute(required)]
    pub name: Id<Self>,
    /// Location of the bucket. On creation, it is only a hint.
    #[attribute(create_only, wire(request = "locationHint", response = "location"))]
    pub location: Option<Location>,
    /// Storage class of new objects that do not set one themselves.
    #[attribute(create_only, wire(request = "storageClass", response = "storage_class"))]
    pub storage_class: Option<StorageClass>,
    /// Jurisdiction of the bucket, the [`Jurisdiction::id`].
    #[attribute(read_only)]
    pub jurisdiction: Option<Id<Jurisdiction>>,
    /// Time at which the bucket was created.
    #[attribute(read_only, wire = "creation_date")]
    pub created_at: Option<Timestamp>,
}

/// Location of a bucket.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[non_exhaustive]
pub enum Location {
    /// Asia-Pacific.
    #[attribute(wire = "apac")]
    AsiaPacific,
    /// Eastern Europe.
    #[attribute(wire = "eeur")]
    EasternEurope,
    /// Eastern North America.
    #[attribute(wire = "enam")]
    EasternNorthAmerica,
    /// Western Europe.
    #[attribute(wire = "weur")]
    WesternEurope,
    /// Western North America.
    #[attribute(wire = "wnam")]
    WesternNorthAmerica,
    /// Oceania.
    #[attribute(wire = "oc")]
    Oceania,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Storage class of an object.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[non_exhaustive]
pub enum StorageClass {
    /// For objects that are read often.
    Standard,
    /// For objects that are read less than once a month.
    InfrequentAccess,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Sort key of a list of buckets.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BucketOrder {
    /// Name of the bucket.
    Name,
    /// A value that this version does not know, with its text.
    Other(String),
}
