use crate::Direction;
use rtk::{Account, Id, OpenEnum, Paging, Resource, Timestamp};

use super::Jurisdiction;

/// A bucket. Its name is its id; one that holds anything cannot be deleted.
///
/// Two buckets of one name, in two jurisdictions, are two buckets: [`Jurisdiction`] says which.
///
/// ```
/// # async fn example(account: rtk::Scope<rtk::Account>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let new = NewBucket::new("films").location(Location::WesternEurope).storage_class(StorageClass::Standard);
/// let mut bucket = account.buckets().create(new).await?;
/// bucket.update(BucketChanges::new(StorageClass::InfrequentAccess)).await?; // a header, and no body
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
    id_key = name,
    id_param = bucket_name,
    list_key = "buckets",
    paging = Paging::CURSOR,
    all(query(name_contains = String, start_after = String, order = BucketOrder, direction = Direction)),
    update(headers(storage_class(wire = "cf-r2-storage-class", required) = StorageClass)),
)]
#[non_exhaustive]
pub struct Bucket {
    /// What it is called.
    #[attribute(required)]
    pub name: Id<Self>,
    /// Where it is. What a create tells is a hint.
    #[attribute(create_only, wire(request = "locationHint", response = "location"))]
    pub location: Option<Location>,
    /// How objects are kept that do not say it themselves.
    #[attribute(create_only, wire(request = "storageClass", response = "storage_class"))]
    pub storage_class: Option<StorageClass>,
    /// The jurisdiction that it is in, as [`Jurisdiction::id`] has it.
    #[attribute(read_only)]
    pub jurisdiction: Option<Id<Jurisdiction>>,
    /// When it was made.
    #[attribute(read_only, wire = "creation_date")]
    pub created_at: Option<Timestamp>,
}

/// A part of the world.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[non_exhaustive]
pub enum Location {
    /// Asia and the Pacific.
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
    /// Somewhere that this version does not know.
    Other(String),
}

/// How objects are kept.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[non_exhaustive]
pub enum StorageClass {
    /// For what is read often.
    Standard,
    /// For what is read less than once a month.
    InfrequentAccess,
    /// In a way that this version does not know.
    Other(String),
}

/// What buckets are sorted by.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BucketOrder {
    /// The name.
    Name,
    /// Something that this version does not know.
    Other(String),
}
