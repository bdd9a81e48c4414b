//! Bulk operations: up to 10,000 keys per write or delete, up to 100 per read.

use std::collections::BTreeMap;

use rtk::{Nested, OpenEnum};
use serde_json::Value;

/// A key and value to write.
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
    /// Name of the key, at most 512 bytes.
    pub key: String,
    /// Value, at most 25 MiB.
    pub value: String,
    /// Whether `value` is base64 that the server decodes before storing it. Use it for binary values. Defaults to
    /// `false`.
    pub base64: Option<bool>,
    /// Time at which the key expires, in Unix seconds. Defaults to never.
    pub expiration: Option<u64>,
    /// Seconds until the key expires, at least 60. It takes precedence over `expiration`.
    pub expiration_ttl: Option<u64>,
    /// Metadata of the key: any JSON value.
    pub metadata: Option<Value>,
}

/// Result of a bulk write or delete.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct BulkChange {
    /// Number of keys that were written or deleted.
    pub successful_key_count: Option<u64>,
    /// Names of the keys that failed. Retry them.
    pub unsuccessful_keys: Vec<String>,
}

/// The keys of the values to read. The values must be text.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct BulkRead {
    /// Names of the keys, at most 100.
    #[attribute(required)]
    pub keys: Vec<String>,
    /// Format of the values in the response. Defaults to text.
    #[attribute(wire = "type")]
    pub kind: Option<BulkKind>,
}

/// The keys of the values and metadata to read. The values must be text.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct BulkReadWithMetadata {
    /// Names of the keys, at most 100.
    #[attribute(required)]
    pub keys: Vec<String>,
    /// Format of the values in the response. Defaults to text.
    #[attribute(wire = "type")]
    pub kind: Option<BulkKind>,
    /// Whether the response includes metadata. Defaults to `true`, which [`BulkValuesWithMetadata`] requires.
    #[attribute(wire = "withMetadata", default = true)]
    pub with_metadata: bool,
}

/// Format of the values of a bulk read.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BulkKind {
    /// Text.
    Text,
    /// JSON, parsed from the stored text.
    Json,
    /// A value that this version does not know, with its text.
    Other(String),
}

/// Result of a bulk read.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct BulkValues {
    /// Values by key. A key that does not exist has the value `None`.
    pub values: BTreeMap<String, Option<Value>>,
}

/// Result of a bulk read with metadata.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct BulkValuesWithMetadata {
    /// Values and metadata by key. A key that does not exist has the value `None`.
    pub values: BTreeMap<String, Option<ValueWithMetadata>>,
}

/// A value with its metadata.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct ValueWithMetadata {
    /// Value of the key.
    #[attribute(nullable)]
    pub value: Option<Value>,
    /// Metadata of the key: any JSON value.
    #[attribute(nullable)]
    pub metadata: Option<Value>,
    /// Time at which the key expires, in Unix seconds. `None` if it does not expire.
    pub expiration: Option<u64>,
}
