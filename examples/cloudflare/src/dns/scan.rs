use super::{DnsRecord, DnsRecordRef, NewDnsRecord};
use rtk::Nested;
use serde::Serialize;

/// What came of a zone file, or of a scan.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ScanCounts {
    /// How many records were added.
    pub recs_added: Option<u64>,
    /// How many were read.
    pub total_records_parsed: Option<u64>,
}

/// What becomes of records that a scan found.
#[derive(Debug, Clone, Default, Serialize)]
pub struct ScanReview {
    /// They are added to the zone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accepts: Vec<NewDnsRecord>,
    /// They are forgotten.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rejects: Vec<DnsRecordRef>,
}

/// What became of them.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ScanReviewed {
    /// The records that were added.
    pub accepts: Vec<DnsRecord>,
    /// The ids of those that were forgotten.
    pub rejects: Vec<String>,
}
