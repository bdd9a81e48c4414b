use super::{App, WebhookEvent};
use crate::{Id, Paging, Resource, Timestamp};

/// An address of yours that is told what happens. Two webhooks of an app cannot have one address. While an app has none, their list may be not found
/// rather than empty.
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
/// All calls: [Webhooks](super#webhooks).
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
    /// Its own id.
    pub id: Id<Self>,
    /// What people call it.
    #[attribute(required)]
    pub name: Option<String>,
    /// Where events are sent to. It has to answer with 2xx within seconds.
    #[attribute(required)]
    pub url: Option<String>,
    /// What it is told of.
    #[attribute(required)]
    pub events: Vec<WebhookEvent>,
    /// Whether it is told anything. Otherwise it is.
    pub enabled: Option<bool>,
    /// When it was made.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}
