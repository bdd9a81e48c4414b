use rtk::{Nested, OtherKind, Resource, Timestamp, Union};

use super::{Bucket, StorageClass};

/// The lifecycle rules of a bucket: which objects are deleted or moved to another storage class, and when.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let month = LifecycleCondition::Age { max_age: 30 * 86_400 };
/// let rule = LifecycleRule::new("old logs", LifecycleScope::new("logs/"), true)
///     .delete_objects_transition(DeleteObjects::new().condition(month));
/// bucket.lifecycle().as_scope().replace(NewLifecycle::new().rules([rule])).await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    scope = Bucket,
    path = "lifecycle",
    operations = "r2.buckets.lifecycle.{verb}",
    singleton,
    replace,
)]
#[non_exhaustive]
pub struct Lifecycle {
    /// Rules, each for a set of objects.
    pub rules: Vec<LifecycleRule>,
}

/// A lifecycle rule.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LifecycleRule {
    /// Id of the rule.
    pub id: String,
    /// Objects to which the rule applies.
    pub conditions: LifecycleScope,
    /// Whether the rule is enabled.
    pub enabled: bool,
    /// When incomplete multipart uploads are aborted.
    pub abort_multipart_uploads_transition: Option<AbortMultipartUploads>,
    /// When objects are deleted.
    pub delete_objects_transition: Option<DeleteObjects>,
    /// When objects are moved to another storage class.
    pub storage_class_transitions: Option<Vec<ChangeStorageClass>>,
}

/// Objects to which a lifecycle rule applies.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct LifecycleScope {
    /// Prefix of the object keys. An empty prefix selects all objects.
    pub prefix: String,
}

/// When incomplete multipart uploads are aborted.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct AbortMultipartUploads {
    /// Age of the upload.
    pub condition: Option<LifecycleCondition>,
}

/// When objects are deleted.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct DeleteObjects {
    /// Age of the object, or a date.
    pub condition: Option<LifecycleCondition>,
}

/// When objects are moved to another storage class.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ChangeStorageClass {
    /// Age of the object, or a date.
    pub condition: LifecycleCondition,
    /// Storage class to which objects are moved.
    pub storage_class: StorageClass,
}

/// When a lifecycle rule acts on an object.
#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type", rename_all_fields = "camelCase")]
#[non_exhaustive]
pub enum LifecycleCondition {
    /// Acts when the object reaches an age.
    Age {
        /// Age in seconds.
        max_age: u64,
    },
    /// Acts on a date.
    Date {
        /// Date on which the rule acts.
        date: Timestamp,
    },
    /// A condition that this version does not know.
    Other(OtherKind),
}
