use super::App;
use crate::{Id, OpenEnum, Paging, Resource, Timestamp};

/// A webhook: a URL of yours that receives events.
///
/// Two webhooks of an app cannot have the same URL. Listing the webhooks of an app that has none may fail with
/// [`NotFound`](crate::ErrorKind::NotFound) instead of returning an empty list.
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// let events = [WebhookEvent::MeetingStarted, WebhookEvent::MeetingEnded];
/// let mut hook = app.webhooks().create(NewWebhook::new("bookkeeping", "https://example.com/hook", events)).await?;
/// hook.update(WebhookChanges::new().enabled(false)).await?;
/// hook.destroy().await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Webhooks](super#webhooks).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/webhooks",
    paging = Paging::SINGLE,
    all(operation = "getAllWebhooks"),
    find(operation = "getWebhook"),
    create(operation = "addWebhook"),
    update(operation = "editWebhook"),
    replace(operation = "replaceWebhook"),
    destroy(operation = "deleteWebhook"),
    get(events = "all", on = collection, returns = Vec<WebhookEvent>, operation = "getAllWebhookEvents"),
)]
#[non_exhaustive]
pub struct Webhook {
    /// Id of the webhook, a UUID.
    pub id: Id<Self>,
    /// Name of the webhook.
    #[attribute(required)]
    pub name: Option<String>,
    /// URL that receives the events. It has to respond with a 2xx status within seconds.
    #[attribute(required)]
    pub url: Option<String>,
    /// Events to send.
    #[attribute(required)]
    pub events: Vec<WebhookEvent>,
    /// Whether events are sent. Defaults to `true`.
    pub enabled: Option<bool>,
    /// Time at which the webhook was created.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}

/// Event that a webhook receives.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum WebhookEvent {
    /// A session started: the first participant joined.
    #[attribute(wire = "meeting.started")]
    MeetingStarted,
    /// A session ended.
    #[attribute(wire = "meeting.ended")]
    MeetingEnded,
    /// A participant joined.
    #[attribute(wire = "meeting.participantJoined")]
    ParticipantJoined,
    /// A participant left.
    #[attribute(wire = "meeting.participantLeft")]
    ParticipantLeft,
    /// The chat of a session is ready for download.
    #[attribute(wire = "meeting.chatSynced")]
    ChatSynced,
    /// The status of a recording changed.
    #[attribute(wire = "recording.statusUpdate")]
    RecordingStatusUpdate,
    /// The status of a livestream changed.
    #[attribute(wire = "livestreaming.statusUpdate")]
    LivestreamStatusUpdate,
    /// The transcript of a session is ready for download.
    #[attribute(wire = "meeting.transcript")]
    Transcript,
    /// The summary of a session is ready for download.
    #[attribute(wire = "meeting.summary")]
    Summary,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
