use super::{DnsEntry, DnsRecord, DnsRecordRef};
use rtk::Nested;

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
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[non_exhaustive]
pub struct ScanReview {
    /// They are added to the zone.
    pub accepts: Option<Vec<DnsEntry>>,
    /// They are forgotten.
    pub rejects: Option<Vec<DnsRecordRef>>,
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
