use rtk::{Nested, Resource, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Bucket;

/// Which objects of a bucket can neither be changed nor deleted, and for how long.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let rule = LockRule::new("audit", LockCondition::Age { max_age_seconds: 86_400 }, true).prefix("audit/");
/// bucket.lock().at().replace(NewLock::new().rules([rule])).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/r2/buckets/{bucket_name}/lock", scope = Bucket, singleton, replace)]
#[non_exhaustive]
pub struct Lock {
    /// Each locks some objects.
    pub rules: Vec<LockRule>,
}

/// Which objects are locked, and for how long.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct LockRule {
    /// Its own id.
    pub id: String,
    /// For how long.
    pub condition: LockCondition,
    /// Whether it counts.
    pub enabled: bool,
    /// What the keys of the objects begin with. Otherwise all objects.
    pub prefix: Option<String>,
}

/// For how long an object is locked.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(tag = "type", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum LockCondition {
    /// Until it is so old.
    Age {
        /// In seconds.
        max_age_seconds: u64,
    },
    /// Until a day.
    Date {
        /// The day.
        date: Timestamp,
    },
    /// For ever.
    Indefinite,
    /// One that this version does not know.
    #[serde(untagged)]
    Other(Map<String, Value>),
}
