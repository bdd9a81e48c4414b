use rtk::{Id, Nested, OpenEnum, Paging, Resource, Timestamp};

use super::Bucket;

/// The event notifications that a bucket sends to one queue.
///
/// ```
/// # async fn example(bucket: rtk::Scope<rtk_cloudflare::r2::Bucket>) -> Result<(), rtk::Error> {
/// use rtk_cloudflare::r2::*;
///
/// let queue = bucket.event_notification("queue-1");
/// let films = EventRule::new([EventAction::PutObject, EventAction::CopyObject]).suffix(".mp4");
/// queue.add_rules(EventRules::new([films])).await?;
/// for rule in &queue.load().await?.rules {
///     println!("{:?}: {:?}", rule.rule_id, rule.actions);
/// }
/// queue.remove_rules(EventRuleIds::new(["rule-1"])).await?;
/// queue.destroy().await?; // all rules
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/event_notifications/r2/{bucket_name}/configuration",
    member_path = "/accounts/{account_id}/event_notifications/r2/{bucket_name}/configuration/queues/{queue_id}",
    scope = Bucket,
    operations = "r2.buckets.eventNotifications.{verb}",
    id_key = queue_id,
    id_param = queue_id,
    list_key = "queues",
    paging = Paging::SINGLE,
    rename_all = "camelCase",
    only(all, find, destroy),
    put(
        add_rules = "", body = EventRules, operation = "r2.buckets.eventNotifications.update",
        doc = "Adds rules to those of the queue.",
    ),
    delete(
        remove_rules = "", body = EventRuleIds, operation = "r2.buckets.eventNotifications.delete",
        doc = "Removes rules from those of the queue.",
    ),
)]
#[non_exhaustive]
pub struct EventNotification {
    /// Id of the queue.
    pub queue_id: Id<Self>,
    /// Name of the queue.
    pub queue_name: Option<String>,
    /// Rules that select the events.
    pub rules: Vec<EventRule>,
}

/// Rules to add to those of a queue.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct EventRules {
    /// Rules to add. A rule that overlaps with an existing one is rejected.
    #[attribute(required)]
    pub rules: Vec<EventRule>,
}

/// Rules to remove from those of a queue.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EventRuleIds {
    /// Ids of the rules.
    #[attribute(required)]
    pub rule_ids: Vec<String>,
}

/// A rule that selects events.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EventRule {
    /// Actions that cause a notification.
    #[attribute(required)]
    pub actions: Vec<EventAction>,
    /// Description of the rule.
    pub description: Option<String>,
    /// Prefix of the object keys. Defaults to all keys.
    pub prefix: Option<String>,
    /// Suffix of the object keys. Defaults to all keys.
    pub suffix: Option<String>,
    /// Id of the rule.
    #[attribute(read_only)]
    pub rule_id: Option<String>,
    /// Time at which the rule was created.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
}

/// Action on an object that causes a notification.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[non_exhaustive]
pub enum EventAction {
    /// The object was written.
    PutObject,
    /// The object was written as a copy of another one.
    CopyObject,
    /// The object was deleted by a request.
    DeleteObject,
    /// A multipart upload of the object was completed.
    CompleteMultipartUpload,
    /// The object was deleted by a rule of the bucket's [`Lifecycle`](super::Lifecycle).
    LifecycleDeletion,
    /// A value that this version does not know, with its text.
    Other(String),
}
