use super::{DnsBatch, DnsBatched, DnsOrder, DnsShape, DnsType, ScanCounts, ScanReview, ScanReviewed};
use crate::Direction;
use crate::zones::{Matching, Zone};
use rtk::{Id, Multipart, Nested, Resource, Response, Timestamp};

/// The `ttl` that leaves it to Cloudflare.
pub const AUTOMATIC: u32 = 1;

/// One DNS record.
///
/// What all types have stands here; `shape` says the type, and holds what it has alone.
///
/// ```
/// # use rtk_cloudflare::dns::*;
/// # use rtk_cloudflare::zones::Zone;
/// # async fn example(zone: &rtk::Record<Zone>) -> Result<(), rtk::Error> {
/// let sip = Srv::new().priority(10).weight(5).port(5061).target("sip.example.com");
/// let new = NewDnsRecord::new("_sip._tls.example.com", DnsShape::Srv { data: sip }, 3600).comment("phones");
/// let mut record = zone.dns_records().create(new).await?;
///
/// let copy = NewDnsRecord::from(&record).ttl(AUTOMATIC);
/// record.replace(copy).await?; // what it does not tell is reset
/// record.destroy().await?;
///
/// let file = DnsRecord::export(zone).await?;
/// let form = rtk::Multipart::new().text("file", file.text()?);
/// println!("{:?} records added", DnsRecord::import(zone, form).await?.recs_added);
///
/// DnsRecord::trigger_scan(zone).await?; // goes on in the background
/// let found = DnsRecord::scanned(zone).await?;
/// let rejects = found.iter().map(|record| DnsRecordRef::new(record.id())).collect();
/// DnsRecord::review_scan(zone, ScanReview { rejects, ..ScanReview::default() }).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/dns_records", scope = rtk::Zone,
    path = "/zones/{zone_id}/dns_records", scope = Zone,
    all(operation = "dns-records-for-a-zone-list-dns-records", query(
        name = TextMatch, content = TextMatch, comment = NoteMatch, tag = NoteMatch, r#type = DnsType, proxied = bool,
        search = String, matching(wire = "match") = Matching, tag_matching(wire = "tag_match") = Matching,
        shadowed_by_name = String, shadowing_name = String, include_shadow_metadata = bool,
        order = DnsOrder, direction = Direction,
    )),
    find(operation = "dns-records-for-a-zone-dns-record-details", query(include_shadow_metadata = bool)),
    create(operation = "dns-records-for-a-zone-create-dns-record", query(include_shadow_metadata = bool)),
    update(operation = "dns-records-for-a-zone-patch-dns-record", query(include_shadow_metadata = bool)),
    replace(operation = "dns-records-for-a-zone-update-dns-record"),
    destroy(operation = "dns-records-for-a-zone-delete-dns-record"),
    post(
        batch = "batch", on = collection, body = DnsBatch, returns = DnsBatched, query(include_shadow_metadata = bool),
        operation = "dns-records-for-a-zone-batch-dns-records",
    ),
    post(
        import = "import", on = collection, body = Multipart, returns = ScanCounts,
        operation = "dns-records-for-a-zone-import-dns-records",
    ),
    get(
        export = "export", on = collection, returns = Response, headers(accept = "text/plain"),
        operation = "dns-records-for-a-zone-export-dns-records",
    ),
    post(
        scan = "scan", on = collection, returns = ScanCounts,
        operation = "dns-records-for-a-zone-scan-dns-records",
    ),
    post(
        trigger_scan = "scan/trigger", on = collection,
        operation = "dns-records-for-a-zone-trigger-dns-scan",
    ),
    get(
        scanned = "scan/review", on = collection, returns = Vec<DnsRecord>,
        operation = "dns-records-for-a-zone-review-dns-scan",
    ),
    post(
        review_scan = "scan/review", on = collection, body = ScanReview, returns = ScanReviewed,
        operation = "dns-records-for-a-zone-apply-dns-scan-results",
    ),
)]
#[non_exhaustive]
pub struct DnsRecord {
    /// Its own id.
    pub id: Id<Self>,
    /// The whole name, with that of the zone, in Punycode.
    #[attribute(required)]
    pub name: String,
    /// Its type, and what that has alone.
    #[attribute(required, flatten)]
    pub shape: DnsShape,
    /// Seconds that it may be kept; 1 is automatic.
    #[attribute(required)]
    pub ttl: u32,
    /// Its value. Where `shape` has `data`, Cloudflare makes it of that, and it is not told.
    pub content: Option<String>,
    /// Whether Cloudflare stands before what it points to.
    pub proxied: Option<bool>,
    /// Whether what it points to is reached by a private network. Of `A` and `AAAA`.
    pub private_routing: Option<bool>,
    /// A note; nobody who asks for the name sees it.
    pub comment: Option<String>,
    /// Words of yours, as `name:value`; nobody who asks for the name sees them.
    pub tags: Vec<String>,
    /// How it is answered.
    pub settings: Option<DnsSettings>,
    /// Whether it could be `proxied`.
    #[attribute(read_only)]
    pub proxiable: bool,
    /// What Cloudflare found out of it.
    #[attribute(read_only)]
    pub meta: DnsMeta,
    /// When it was made.
    #[attribute(read_only)]
    pub created_on: Timestamp,
    /// When it last changed.
    #[attribute(read_only)]
    pub modified_on: Timestamp,
    /// When its note last changed.
    #[attribute(read_only)]
    pub comment_modified_on: Option<Timestamp>,
    /// When its tags last changed.
    #[attribute(read_only)]
    pub tags_modified_on: Option<Timestamp>,
}

/// How a record is answered.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsSettings {
    /// Whether the name is asked for here and answered with its addresses. Of `CNAME`.
    pub flatten_cname: Option<bool>,
    /// Whether only IPv4 addresses are given, where it is proxied.
    pub ipv4_only: Option<bool>,
    /// Whether only IPv6 addresses are given, where it is proxied.
    pub ipv6_only: Option<bool>,
}

/// What Cloudflare found out of a record.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct DnsMeta {
    /// Whether it is glue that nothing needs.
    pub dead_glue: Option<bool>,
    /// Whether it is the address of a name server below it.
    pub is_glue: Option<bool>,
    /// The ids of records that stand before it. Told with `include_shadow_metadata`.
    pub shadowed_by: Vec<String>,
    /// How many stand behind it. Told with `include_shadow_metadata`.
    pub shadowed_records_count: Option<u64>,
}

/// What a text of a record has to be like. Upper and lower case are the same.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct TextMatch {
    /// Has this inside.
    pub contains: Option<String>,
    /// Ends with this.
    pub endswith: Option<String>,
    /// Is this.
    pub exact: Option<String>,
    /// Begins with this.
    pub startswith: Option<String>,
}

/// What a note has to be like, or a tag: of a tag, the value after its name, `team:dns`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct NoteMatch {
    /// There is none: of tags, none of this name; of notes, whatever is said.
    pub absent: Option<String>,
    /// Has this inside.
    pub contains: Option<String>,
    /// Ends with this.
    pub endswith: Option<String>,
    /// Is this.
    pub exact: Option<String>,
    /// There is one: of tags, one of this name; of notes, whatever is said.
    pub present: Option<String>,
    /// Begins with this.
    pub startswith: Option<String>,
}
