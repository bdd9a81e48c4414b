use super::{DnsRecord, DnsSettings, DnsShape};
use rtk::{Id, Nested};

/// Many changes that are made together or not at all, in this order.
///
/// ```
/// # use rtk_cloudflare::dns::*;
/// # async fn example(zone: &rtk::Scope<rtk::Zone>, old: &rtk::Record<DnsRecord>) -> Result<(), rtk::Error> {
/// let www = DnsEntry::new("www.example.com", DnsShape::A, 300).content("192.0.2.1");
/// let moved = DnsRecord::batch(zone, DnsBatch::new().deletes([DnsRecordRef::new(old.id())]).posts([www])).await?;
/// println!("{} gone, {} made", moved.deletes.len(), moved.posts.len());
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsBatch {
    /// Records that are to go.
    pub deletes: Option<Vec<DnsRecordRef>>,
    /// Records that are to change in part.
    pub patches: Option<Vec<DnsPatch>>,
    /// Records that are to change as a whole.
    pub puts: Option<Vec<DnsPut>>,
    /// Records that are to be made.
    pub posts: Option<Vec<DnsEntry>>,
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

/// A record by its id.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsRecordRef {
    /// Its id.
    pub id: Id<DnsRecord>,
}

/// What a record is to be, among others: the same that [`NewDnsRecord`](super::NewDnsRecord) tells of one.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsEntry {
    /// The whole name, with that of the zone, in Punycode.
    pub name: String,
    /// Its type, and what that has alone.
    #[attribute(flatten)]
    pub shape: DnsShape,
    /// Seconds that it may be kept; 1 is automatic.
    pub ttl: u32,
    /// Its value, where `shape` has no `data`.
    pub content: Option<String>,
    /// Whether Cloudflare stands before what it points to.
    pub proxied: Option<bool>,
    /// Whether what it points to is reached by a private network. Of `A` and `AAAA`.
    pub private_routing: Option<bool>,
    /// A note.
    pub comment: Option<String>,
    /// Words of yours.
    pub tags: Option<Vec<String>>,
    /// How it is answered.
    pub settings: Option<DnsSettings>,
}

/// A record of a batch that is to change as a whole.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsPut {
    /// Which.
    pub id: Id<DnsRecord>,
    /// What it is to be.
    #[attribute(flatten)]
    pub entry: DnsEntry,
}

/// A record of a batch that is to change in part. What is not set stays.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsPatch {
    /// Which.
    pub id: Id<DnsRecord>,
    /// The whole name.
    pub name: Option<String>,
    /// Its type, and what that has alone.
    #[attribute(flatten)]
    pub shape: Option<DnsShape>,
    /// Seconds that it may be kept; 1 is automatic.
    pub ttl: Option<u32>,
    /// Its value, where `shape` has no `data`.
    pub content: Option<String>,
    /// Whether Cloudflare stands before what it points to.
    pub proxied: Option<bool>,
    /// Whether what it points to is reached by a private network. Of `A` and `AAAA`.
    pub private_routing: Option<bool>,
    /// A note.
    pub comment: Option<String>,
    /// Words of yours.
    pub tags: Option<Vec<String>>,
    /// How it is answered.
    pub settings: Option<DnsSettings>,
}
