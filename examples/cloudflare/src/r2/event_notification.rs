use rtk::{Id, Nested, OpenEnum, Paging, Resource, Timestamp};

use super::Bucket;

/// A queue that is told what happens to the objects of a bucket.
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
/// queue.destroy().await?; // all of them
/// # Ok(()) }
/// ```
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/event_notifications/r2/{bucket_name}/configuration",
    member_path = "/accounts/{account_id}/event_notifications/r2/{bucket_name}/configuration/queues/{queue_id}",
    scope = Bucket,
    id_key = queue_id,
    id_param = queue_id,
    list_key = "queues",
    paging = Paging::SINGLE,
    rename_all = "camelCase",
    only(all, find, destroy),
    put(add_rules = "", body = EventRules),
    delete(remove_rules = "", body = EventRuleIds),
)]
#[non_exhaustive]
pub struct EventNotification {
    /// The queue's id.
    pub queue_id: Id<Self>,
    /// What people call the queue.
    pub queue_name: Option<String>,
    /// What it is told.
    pub rules: Vec<EventRule>,
}

/// What a queue is told from now on, beside what it is told already.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct EventRules {
    /// What it is told. One that overlaps with another is refused.
    #[attribute(required)]
    pub rules: Vec<EventRule>,
}

/// What a queue is no longer told.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EventRuleIds {
    /// The ids of the rules.
    #[attribute(required)]
    pub rule_ids: Vec<String>,
}

/// What a queue is told.
#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
#[non_exhaustive]
pub struct EventRule {
    /// What happens.
    #[attribute(required)]
    pub actions: Vec<EventAction>,
    /// Something to know it by.
    pub description: Option<String>,
    /// What the keys of the objects begin with. Otherwise anything.
    pub prefix: Option<String>,
    /// What the keys of the objects end with. Otherwise anything.
    pub suffix: Option<String>,
    /// Its own id.
    #[attribute(read_only)]
    pub rule_id: Option<String>,
    /// When it was made.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
}

/// What can happen to an object.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[non_exhaustive]
pub enum EventAction {
    /// It is written.
    PutObject,
    /// It is written as a copy of another.
    CopyObject,
    /// It is deleted by somebody.
    DeleteObject,
    /// It is written in several parts.
    CompleteMultipartUpload,
    /// It is deleted by a rule of the bucket's [`Lifecycle`](super::Lifecycle).
    LifecycleDeletion,
    /// Something that this version does not know.
    Other(String),
}
