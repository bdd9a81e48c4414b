use super::{DnsRecord, DnsRecordRef, NewDnsRecord};
use rtk::Nested;
use serde::Serialize;

/// Result of an import or a scan.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ScanCounts {
    /// Number of records added.
    pub recs_added: Option<u64>,
    /// Number of records parsed.
    pub total_records_parsed: Option<u64>,
}

/// Decision on the records that a scan found.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ScanReview {
    /// Records to add to the zone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepts: Vec<NewDnsRecord>,
    /// Records to discard.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rejects: Vec<DnsRecordRef>,
}

/// Result of a review.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ScanReviewed {
    /// Records that were added.
    pub accepts: Vec<DnsRecord>,
    /// Ids of the records that were discarded.
    pub rejects: Vec<String>,
}
