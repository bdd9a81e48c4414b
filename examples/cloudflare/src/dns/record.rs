use super::{DnsBatch, DnsBatched, DnsOrder, DnsShape, DnsType, ScanCounts, ScanReview, ScanReviewed};
use rtk::cloudflare::{Direction, Matching};
use rtk::{Id, Multipart, Nested, Resource, Response, Timestamp};

/// Value of `ttl` that leaves the time to live to Cloudflare.
pub const AUTOMATIC: u32 = 1;

/// A DNS record.
///
/// The fields here are common to all record types. `shape` is the record type with the fields of that type.
///
/// ```
/// # use rtk_cloudflare::dns::*;
/// # async fn example(zone: &rtk::Record<rtk::Zone>) -> Result<(), rtk::Error> {
/// let sip = Srv::new().priority(10).weight(5).port(5061).target("sip.example.com");
/// let new = NewDnsRecord::new("_sip._tls.example.com", DnsShape::Srv { data: sip }, 3600).comment("phones");
/// let mut record = zone.dns_records().create(new).await?;
///
/// let copy = NewDnsRecord::from(&record).ttl(AUTOMATIC);
/// record.replace(copy).await?; // fields that are not set are reset
/// record.destroy().await?;
///
/// let file = DnsRecord::export(zone).await?;
/// let form = rtk::Multipart::new().text("file", file.text()?);
/// println!("{:?} records added", DnsRecord::import(zone, form).await?.recs_added);
///
/// DnsRecord::trigger_scan(zone).await?; // runs in the background
/// let found = DnsRecord::scanned(zone).await?;
/// let rejects = found.iter().map(|record| DnsRecordRef::new(record.id())).collect();
/// DnsRecord::review_scan(zone, ScanReview { rejects, ..ScanReview::default() }).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/dns_records",
    operations = "dns.records.{verb}",
    all(query(
        name = TextMatch, content = TextMatch, comment = NoteMatch, tag = NoteMatch, r#type = DnsType, proxied = bool,
        search = String, matching(wire = "match") = Matching, tag_matching(wire = "tag_match") = Matching,
        shadowed_by_name = String, shadowing_name = String, include_shadow_metadata = bool,
        order = DnsOrder, direction = Direction,
    )),
    find(query(include_shadow_metadata = bool)),
    create(query(include_shadow_metadata = bool)),
    update(query(include_shadow_metadata = bool)),
    replace,
    post(
        batch = "batch", on = collection, body = DnsBatch, returns = DnsBatched, query(include_shadow_metadata = bool),
    ),
    post(
        import = "import", on = collection, body = Multipart, returns = ScanCounts,
    ),
    get(
        export = "export", on = collection, returns = Response, headers(accept = "text/plain"),
    ),
    post(
        scan = "scan", on = collection, returns = ScanCounts,
    ),
    post(
        trigger_scan = "scan/trigger", on = collection,
        operation = "dns.records.scanTrigger",
    ),
    get(
        scanned = "scan/review", on = collection, returns = Vec<DnsRecord>,
        operation = "dns.records.scanList",
    ),
    post(
        review_scan = "scan/review", on = collection, body = ScanReview, returns = ScanReviewed,
        operation = "dns.records.scanReview",
    ),
)]
#[non_exhaustive]
pub struct DnsRecord {
    /// Id of the record.
    pub id: Id<Self>,
    /// Complete name, including the zone name, in Punycode.
    #[attribute(required)]
    pub name: String,
    /// Record type, with the fields of that type.
    #[attribute(required, flatten)]
    pub shape: DnsShape,
    /// Time to live in seconds: 60 to 86,400 (from 30 for Enterprise zones), or 1 for automatic.
    #[attribute(required)]
    pub ttl: u32,
    /// Content of the record. If `shape` has `data`, leave it unset: Cloudflare formats it from the data.
    pub content: Option<String>,
    /// Whether traffic to the name passes through Cloudflare.
    pub proxied: Option<bool>,
    /// Whether the origin is reached through a private network. `A` and `AAAA` only.
    pub private_routing: Option<bool>,
    /// Comment. It has no effect on DNS responses.
    pub comment: Option<String>,
    /// Tags of your own, as `name:value`. They have no effect on DNS responses.
    pub tags: Vec<String>,
    /// Settings of the record.
    pub settings: Option<DnsSettings>,
    /// Whether the record can be proxied.
    #[attribute(read_only)]
    pub proxiable: bool,
    /// Metadata that Cloudflare adds.
    #[attribute(read_only)]
    pub meta: DnsMeta,
    /// Time at which the record was created.
    #[attribute(read_only)]
    pub created_on: Timestamp,
    /// Time of the last change.
    #[attribute(read_only)]
    pub modified_on: Timestamp,
    /// Time of the last change of the comment. `None` if there is no comment.
    #[attribute(read_only)]
    pub comment_modified_on: Option<Timestamp>,
    /// Time of the last change of the tags. `None` if there are no tags.
    #[attribute(read_only)]
    pub tags_modified_on: Option<Timestamp>,
}

/// Settings of a record.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct DnsSettings {
    /// Whether Cloudflare resolves the target and returns its addresses. `CNAME` only.
    pub flatten_cname: Option<bool>,
    /// Whether a proxied name has IPv4 addresses only.
    pub ipv4_only: Option<bool>,
    /// Whether a proxied name has IPv6 addresses only.
    pub ipv6_only: Option<bool>,
}

/// Metadata that Cloudflare adds to a record.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct DnsMeta {
    /// Whether the record is a glue record that is not served, because a shallower delegation takes precedence.
    pub dead_glue: Option<bool>,
    /// Whether the record is a glue record: the address of a name server of a delegated zone.
    pub is_glue: Option<bool>,
    /// Ids of the records that shadow this one. Requires `include_shadow_metadata`.
    pub shadowed_by: Vec<String>,
    /// Number of records that this one shadows. Requires `include_shadow_metadata`.
    pub shadowed_records_count: Option<u64>,
}

/// Condition on the name or content of a record. Matching ignores case.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct TextMatch {
    /// Matches text that contains this value.
    pub contains: Option<String>,
    /// Matches text that ends with this value.
    pub endswith: Option<String>,
    /// Matches this text.
    pub exact: Option<String>,
    /// Matches text that starts with this value.
    pub startswith: Option<String>,
}

/// Condition on the comment or a tag of a record. For a tag, values are `name:value`, such as `team:dns`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct NoteMatch {
    /// Tags: matches records without a tag of this name. Comments: matches records without a comment, for any value.
    pub absent: Option<String>,
    /// Matches text that contains this value.
    pub contains: Option<String>,
    /// Matches text that ends with this value.
    pub endswith: Option<String>,
    /// Matches this text.
    pub exact: Option<String>,
    /// Tags: matches records with a tag of this name. Comments: matches records with a comment, for any value.
    pub present: Option<String>,
    /// Matches text that starts with this value.
    pub startswith: Option<String>,
}
