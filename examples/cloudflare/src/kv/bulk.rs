//! Up to 10,000 keys at once; of reads, up to 100.

use std::collections::BTreeMap;

use rtk::{Nested, OpenEnum};
use serde_json::Value;

/// One value to be written.
///
/// ```
/// use rtk_cloudflare::kv::BulkEntry;
/// use serde_json::json;
///
/// BulkEntry::new("logo", "iVBORw0KGgo=").base64(true).expiration_ttl(3600).metadata(json!("image/png"));
/// ```
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct BulkEntry {
    /// What it is called.
    pub key: String,
    /// Text of up to 25 MiB.
    pub value: String,
    /// Whether the text is base64, and its bytes are to be stored.
    pub base64: Option<bool>,
    /// Until when it is kept, in Unix seconds. Otherwise for ever.
    pub expiration: Option<u64>,
    /// For how many seconds it is kept: at least 60. Counts before `expiration`.
    pub expiration_ttl: Option<u64>,
    /// What is stored beside the value: any JSON.
    pub metadata: Option<Value>,
}

/// What became of many keys.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct BulkChange {
    /// How many were written or deleted.
    pub successful_key_count: Option<u64>,
    /// Those that were not: try them again.
    pub unsuccessful_keys: Vec<String>,
}

/// Which values are asked for. Binary ones cannot be read in this way.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct BulkRead {
    /// The keys.
    #[attribute(required)]
    pub keys: Vec<String>,
    /// How values are given. Otherwise as text.
    #[attribute(wire = "type")]
    pub kind: Option<BulkKind>,
}

/// The same, with their metadata.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct BulkReadWithMetadata {
    /// The keys.
    #[attribute(required)]
    pub keys: Vec<String>,
    /// How values are given. Otherwise as text.
    #[attribute(wire = "type")]
    pub kind: Option<BulkKind>,
    /// What makes the answer another one.
    #[attribute(wire = "withMetadata", default = true)]
    pub with_metadata: bool,
}

/// How values are given.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BulkKind {
    /// As text.
    Text,
    /// As the JSON that they are.
    Json,
    /// In a way that this version does not know.
    Other(String),
}

/// The values of many keys.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct BulkValues {
    /// By key. What is not there is null.
    pub values: BTreeMap<String, Option<Value>>,
}

/// The values of many keys, with their metadata.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct BulkValuesWithMetadata {
    /// By key. What is not there is null.
    pub values: BTreeMap<String, Option<ValueWithMetadata>>,
}

/// A value, and what was stored beside it.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ValueWithMetadata {
    /// The value.
    #[attribute(nullable)]
    pub value: Option<Value>,
    /// Any JSON.
    #[attribute(nullable)]
    pub metadata: Option<Value>,
    /// Until when it is kept, in Unix seconds. Otherwise for ever.
    pub expiration: Option<u64>,
}
