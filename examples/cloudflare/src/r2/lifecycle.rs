use rtk::{Nested, Resource, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Bucket, StorageClass};

/// What becomes of a bucket's objects as they grow old.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let month = LifecycleCondition::Age { max_age: 30 * 86_400 };
/// let rule = LifecycleRule::new("old logs", LifecycleScope::new("logs/"), true)
///     .delete_objects_transition(DeleteObjects::new().condition(month));
/// bucket.lifecycle().at().replace(NewLifecycle::new().rules([rule])).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/r2/buckets/{bucket_name}/lifecycle",
    scope = Bucket,
    singleton,
    replace,
)]
#[non_exhaustive]
pub struct Lifecycle {
    /// Each says something of some objects.
    pub rules: Vec<LifecycleRule>,
}

/// What becomes of some objects.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LifecycleRule {
    /// Its own id.
    pub id: String,
    /// Which objects.
    pub conditions: LifecycleScope,
    /// Whether it counts.
    pub enabled: bool,
    /// When uploads of several parts are given up.
    pub abort_multipart_uploads_transition: Option<AbortMultipartUploads>,
    /// When they are deleted.
    pub delete_objects_transition: Option<DeleteObjects>,
    /// When they are kept in another way.
    pub storage_class_transitions: Option<Vec<ChangeStorageClass>>,
}

/// Which objects a rule is about.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct LifecycleScope {
    /// What their keys begin with; empty: all of them.
    pub prefix: String,
}

/// When uploads of several parts are given up.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct AbortMultipartUploads {
    /// An age.
    pub condition: Option<LifecycleCondition>,
}

/// When objects are deleted.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct DeleteObjects {
    /// An age or a day.
    pub condition: Option<LifecycleCondition>,
}

/// When objects are kept in another way.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChangeStorageClass {
    /// An age or a day.
    pub condition: LifecycleCondition,
    /// In which way.
    pub storage_class: StorageClass,
}

/// When something happens to an object.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
#[serde(tag = "type", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum LifecycleCondition {
    /// When it is so old.
    Age {
        /// In seconds.
        max_age: u64,
    },
    /// On a day.
    Date {
        /// The day.
        date: Timestamp,
    },
    /// One that this version does not know.
    #[serde(untagged)]
    Other(Map<String, Value>),
}
