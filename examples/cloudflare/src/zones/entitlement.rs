use super::Zone;
use rtk::{Id, Nested, Paging, Resource};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Something that a zone may have, and how much of it.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/entitlements", scope = rtk::Zone,
    path = "/zones/{zone_id}/entitlements", scope = Zone,
    paging = Paging::SINGLE,
    only(all),
)]
#[non_exhaustive]
pub struct Entitlement {
    /// The key of what it may have.
    pub id: Id<Self>,
    /// How much.
    pub allocation: Allocation,
    /// What.
    pub feature: Feature,
    /// When it was given. Text without a zone, hence no `Timestamp`.
    pub created_date: String,
    /// When it last changed.
    pub edited_date: String,
    /// When it was taken away; empty if it was not.
    pub deleted_date: String,
}

/// How much a zone may have of something.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(tag = "type", content = "value", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Allocation {
    /// Whether it may.
    Bool(bool),
    /// How many at most.
    MaxCount(i64),
    /// Any of these.
    EnumNumber(Vec<f64>),
    /// Any between these.
    Range {
        /// The largest.
        max: i64,
        /// The smallest.
        min: i64,
    },
    /// A word.
    String(String),
    /// A type that this version does not know.
    #[serde(untagged)]
    Other(Value),
}

/// What a zone may have.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct Feature {
    /// Its number.
    pub id: u64,
    /// What it belongs to.
    pub feature_set: String,
    /// Its key.
    pub key: String,
    /// What people call it.
    pub name: String,
}
