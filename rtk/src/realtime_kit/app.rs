use crate::{Envelope, Id, OpenEnum, Paging, Resource, Timestamp};

/// A RealtimeKit app. It contains the meetings, presets, sessions, recordings, livestreams and webhooks.
///
/// An app cannot be renamed or deleted.
///
/// ```no_run
/// use rtk::realtime_kit::*;
///
/// # async fn example() -> Result<(), rtk::Error> {
/// let app = App::from_env()?; // CLOUDFLARE_API_TOKEN, CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_APP_ID
/// let meetings = app.meetings().all().await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Apps](super#apps).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/apps",
    children_path = "/accounts/{account_id}/realtime/kit/{app_id}",
    env = "CLOUDFLARE_APP_ID",
    envelope = Envelope::REALTIME_KIT,
    paging = Paging::REALTIME_KIT,
    without(update, destroy),
    all(operation = "get_apps", query(search = String, sort_order = SortOrder)),
    find(operation = "get_app"),
    create(operation = "create_app", key = "app"),
)]
#[non_exhaustive]
pub struct App {
    /// Id of the app, a UUID.
    pub id: Id<Self>,
    /// Name of the app. Names are not unique.
    #[attribute(required)]
    pub name: Option<String>,
    /// Time at which the app was created.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
}

/// Sort order of a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[non_exhaustive]
pub enum SortOrder {
    /// Smallest or oldest first.
    #[attribute(wire = "ASC")]
    Ascending,
    /// Largest or newest first.
    #[attribute(wire = "DESC")]
    Descending,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}
