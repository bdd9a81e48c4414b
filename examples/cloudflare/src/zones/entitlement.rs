use rtk::{Id, Nested, OtherKind, Paging, Resource, Union};

/// A feature that a zone may use, and its quota.
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/zones/{zone_id}/entitlements",
    operations = "zones.entitlements.{verb}",
    paging = Paging::SINGLE,
    only(all),
)]
#[non_exhaustive]
pub struct Entitlement {
    /// Key of the feature.
    pub id: Id<Self>,
    /// Quota of the feature.
    pub allocation: Allocation,
    /// Feature that the entitlement is for.
    pub feature: Feature,
    /// Time at which the entitlement was created. It has no time zone, so it is text and not a `Timestamp`.
    pub created_date: String,
    /// Time of the last change.
    pub edited_date: String,
    /// Time at which the entitlement was removed. Empty if it was not removed.
    pub deleted_date: String,
}

/// Quota of a feature.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", content = "value", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Allocation {
    /// Whether the feature is available.
    Bool(bool),
    /// Maximum number.
    MaxCount(i64),
    /// Allowed numbers.
    EnumNumber(Vec<f64>),
    /// Range of allowed numbers.
    Range {
        /// Maximum.
        max: i64,
        /// Minimum.
        min: i64,
    },
    /// Text value.
    String(String),
    /// A type that this version does not know.
    Other(OtherKind),
}

/// A feature that a zone may use.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct Feature {
    /// Id of the feature.
    pub id: u64,
    /// Feature set that the feature belongs to.
    pub feature_set: String,
    /// Key of the feature.
    pub key: String,
    /// Display name of the feature.
    pub name: String,
}
