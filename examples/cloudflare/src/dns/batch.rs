use super::{DnsRecord, DnsRecordChanges, NewDnsRecord};
use rtk::{Id, Nested};
use serde::Serialize;

/// Changes of several records in one transaction: all of them are made or none. They are applied in the order of the
/// fields.
///
/// ```
/// # use rtk_cloudflare::dns::*;
/// # async fn example(zone: &rtk::Scope<rtk::Zone>, old: &rtk::Record<DnsRecord>) -> Result<(), rtk::Error> {
/// let batch = DnsBatch {
///     deletes: vec![DnsRecordRef::new(old.id())],
///     posts: vec![NewDnsRecord::new("www.example.com", DnsShape::A, 300).content("192.0.2.1")],
///     ..DnsBatch::default()
/// };
/// let moved = DnsRecord::batch(zone, batch).await?;
/// println!("{} deleted, {} created", moved.deletes.len(), moved.posts.len());
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, Serialize)]
pub struct DnsBatch {
    /// Records to delete.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deletes: Vec<DnsRecordRef>,
    /// Records to update in part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub patches: Vec<DnsPatch>,
    /// Records to replace.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub puts: Vec<DnsPut>,
    /// Records to create.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<NewDnsRecord>,
}

/// A partial update of one record within a batch. Fields that are not set stay unchanged.
#[derive(Debug, Clone, Serialize)]
pub struct DnsPatch {
    /// Id of the record.
    pub id: Id<DnsRecord>,
    /// Fields to change.
    #[serde(flatten)]
    pub changes: DnsRecordChanges,
}

/// A replacement of one record within a batch.
#[derive(Debug, Clone, Serialize)]
pub struct DnsPut {
    /// Id of the record.
    pub id: Id<DnsRecord>,
    /// New content of the record.
    #[serde(flatten)]
    pub record: NewDnsRecord,
}

/// A reference to a record.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsRecordRef {
    /// Id of the record.
    pub id: Id<DnsRecord>,
}

/// Result of a batch.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct DnsBatched {
    /// Records that were deleted.
    pub deletes: Vec<DnsRecord>,
    /// Records that were updated in part.
    pub patches: Vec<DnsRecord>,
    /// Records that were replaced.
    pub puts: Vec<DnsRecord>,
    /// Records that were created.
    pub posts: Vec<DnsRecord>,
}
