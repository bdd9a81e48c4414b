use rtk::{Nested, OtherKind, Resource, Timestamp, Union};

use super::Bucket;

/// The lock rules of a bucket: which objects can be neither changed nor deleted, and for how long.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let rule = LockRule::new("audit", LockCondition::Age { max_age_seconds: 86_400 }, true).prefix("audit/");
/// bucket.lock().as_scope().replace(NewLock::new().rules([rule])).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(scope = Bucket, path = "lock", operations = "r2.buckets.locks.{verb}", singleton, replace)]
#[non_exhaustive]
pub struct Lock {
    /// Rules, each for a set of objects.
    pub rules: Vec<LockRule>,
}

/// A lock rule.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct LockRule {
    /// Id of the rule.
    pub id: String,
    /// How long objects are locked.
    pub condition: LockCondition,
    /// Whether the rule is enabled.
    pub enabled: bool,
    /// Prefix of the object keys. Defaults to all objects.
    pub prefix: Option<String>,
}

/// How long an object is locked.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum LockCondition {
    /// Locks the object until it reaches an age.
    Age {
        /// Age in seconds.
        max_age_seconds: u64,
    },
    /// Locks the object until a date.
    Date {
        /// Date until which the object is locked.
        date: Timestamp,
    },
    /// Locks the object indefinitely.
    Indefinite,
    /// A condition that this version does not know.
    Other(OtherKind),
}
