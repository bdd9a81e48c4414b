use rtk::{Id, Nested, OpenEnum, Paging, Resource, Timestamp};
use serde_json::Value;

/// Queue of messages.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/queues",
    id_key = queue_id,
    paging = Paging::SINGLE,
    replace,
    get(metrics = "metrics", returns = Metrics),
    post(push = "messages", body = Message),
    post(pull = "messages/pull", body = Pull, returns = Vec<Pulled>, key = "messages"),
    has_many = Consumer,
    has_one = Purge,
)]
pub struct Queue {
    pub queue_id: Id<Self>,
    #[attribute(required, wire = "queue_name")]
    pub name: Option<String>,
    pub jurisdiction: Option<Jurisdiction>,
    pub settings: Option<Settings>,
    #[attribute(read_only)]
    pub created_on: Option<Timestamp>,
    #[attribute(read_only)]
    pub modified_on: Option<Timestamp>,
    #[attribute(read_only)]
    pub consumers: Vec<Value>,
    #[attribute(read_only)]
    pub consumers_total_count: Option<u64>,
}

/// Region in which messages are stored.
#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
pub enum Jurisdiction {
    Eu,
    Us,
    FedRamp,
    Other(String),
}

/// Delivery settings of a queue.
#[derive(Debug, Clone, PartialEq, Nested)]
pub struct Settings {
    /// Delay before a message is delivered, in seconds.
    pub delivery_delay: Option<u32>,
    pub delivery_paused: Option<bool>,
    /// Time after which a message is deleted, in seconds.
    pub message_retention_period: Option<u32>,
}

/// Backlog of a queue.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Metrics {
    pub backlog_count: u64,
    pub backlog_bytes: u64,
}

/// Message to send.
#[derive(Debug, Clone, Nested)]
pub struct Message {
    pub body: Value,
    pub delay_seconds: Option<u32>,
}

/// Number of messages to pull, and how long they stay invisible to other consumers.
#[derive(Debug, Clone, Nested)]
pub struct Pull {
    pub batch_size: Option<u32>,
    pub visibility_timeout_ms: Option<u32>,
}

/// Message that was pulled.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Pulled {
    pub id: Option<String>,
    pub body: Option<String>,
    pub lease_id: Option<String>,
    pub attempts: Option<u32>,
}

/// Consumer of a queue.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/queues/{queue_id}/consumers", id_key = consumer_id, update = put)]
pub struct Consumer {
    pub consumer_id: Id<Self>,
    #[attribute(required, wire = "type")]
    pub kind: Option<String>,
    pub script_name: Option<String>,
    pub dead_letter_queue: Option<String>,
    #[attribute(read_only)]
    pub created_on: Option<Timestamp>,
}

/// Deletion of all messages of a queue.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/queues/{queue_id}/purge",
    singleton,
    post(start = "", body(delete_messages_permanently = true), returns = Queue),
)]
pub struct Purge {
    pub completed: Option<String>,
    pub started_at: Option<Timestamp>,
}
