use super::{DnsRecord, DnsRecordChanges, NewDnsRecord};
use rtk::{Id, Nested};
use serde::Serialize;

/// Many changes that are made together or not at all, in this order.
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
/// println!("{} gone, {} made", moved.deletes.len(), moved.posts.len());
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, Serialize)]
pub struct DnsBatch {
    /// Records that are to go.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deletes: Vec<DnsRecordRef>,
    /// Records that are to change in part.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub patches: Vec<DnsPatch>,
    /// Records that are to change as a whole.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub puts: Vec<DnsPut>,
    /// Records that are to be made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<NewDnsRecord>,
}

/// A record of a batch that is to change in part. What is not set stays.
#[derive(Debug, Clone, Serialize)]
pub struct DnsPatch {
    /// Which.
    pub id: Id<DnsRecord>,
    /// What of it.
    #[serde(flatten)]
    pub changes: DnsRecordChanges,
}

/// A record of a batch that is to change as a whole.
#[derive(Debug, Clone, Serialize)]
pub struct DnsPut {
    /// Which.
    pub id: Id<DnsRecord>,
    /// What it is to be.
    #[serde(flatten)]
    pub record: NewDnsRecord,
}

/// A record by its id.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsRecordRef {
    /// Its id.
    pub id: Id<DnsRecord>,
}

/// What a batch has done.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct DnsBatched {
    /// The records that are gone.
    pub deletes: Vec<DnsRecord>,
    /// Those that changed in part.
    pub patches: Vec<DnsRecord>,
    /// Those that changed as a whole.
    pub puts: Vec<DnsRecord>,
    /// Those that were made.
    pub posts: Vec<DnsRecord>,
}
