//! The operations of RealtimeKit, one function each, found by resource name and operation name.
//!
//! An operation without a function responds with 501. A test below ensures that every declared operation has one.

mod active_session;
mod analytics;
mod apps;
mod artifacts;
mod livestream_json;
mod livestream_sessions;
mod livestreams;
mod meeting_livestreams;
mod meetings;
mod participants;
mod preset_fields;
mod presets;
mod recording_config;
mod recording_json;
mod recordings;
mod session_participants;
mod sessions;
mod webhooks;

use bytes::Bytes;
use http::StatusCode;
use rtk::descriptor::{Descriptor, Operation};
use serde_json::{Map, Value};

use crate::realtimekit::names::{APP, MEETING, SESSION};
use crate::store::{Record, Store};
use crate::wire::{ApiError, Page, PathIds, Query, Reply};

pub(crate) type Handler = fn(&mut Store, &Call) -> Result<Reply, ApiError>;

/// A request that was matched to an operation of RealtimeKit.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) descriptor: &'static Descriptor,
    pub(crate) operation: &'static Operation,
    pub(crate) ids: PathIds,
    pub(crate) query: Query,
    pub(crate) body: Bytes,
}

pub(crate) fn handler(resource: &str, operation: &str) -> Option<Handler> {
    Some(match (resource, operation) {
        ("App", "all") => apps::all,
        ("App", "find") => apps::find,
        ("App", "create") => apps::create,
        ("Meeting", "all") => meetings::all,
        ("Meeting", "find") => meetings::find,
        ("Meeting", "create") => meetings::create,
        ("Meeting", "update") => meetings::update,
        ("Meeting", "replace") => meetings::replace,
        ("Meeting", "active_livestream") => meeting_livestreams::find_active,
        ("Meeting", "livestreams") => meeting_livestreams::all,
        ("Meeting", "start_livestream") => meeting_livestreams::start,
        ("Meeting", "stop_livestream") => meeting_livestreams::stop,
        ("Participant", "all") => participants::all,
        ("Participant", "find") => participants::find,
        ("Participant", "create") => participants::create,
        ("Participant", "update") => participants::update,
        ("Participant", "replace") => participants::replace,
        ("Participant", "destroy") => participants::destroy,
        ("Participant", "refresh_token") => participants::refresh_token,
        ("Preset", "all") => presets::all,
        ("Preset", "find") => presets::find,
        ("Preset", "create") => presets::create,
        ("Preset", "update") => presets::update,
        ("Preset", "replace") => presets::replace,
        ("Preset", "destroy") => presets::destroy,
        ("Session", "all") => sessions::all,
        ("Session", "find") => sessions::find,
        ("Session", "find_participant_by_peer_id") => session_participants::find_by_peer,
        ("SessionParticipant", "all") => session_participants::all,
        ("SessionParticipant", "find") => session_participants::find,
        ("ActiveSession", "find") => active_session::find,
        ("ActiveSession", "kick") => active_session::kick,
        ("ActiveSession", "kick_all") => active_session::kick_all,
        ("ActiveSession", "mute") => active_session::mute,
        ("ActiveSession", "mute_all") => active_session::mute_all,
        ("ActiveSession", "create_poll") => active_session::create_poll,
        ("Chat", "find") => artifacts::chat,
        ("Summary", "find") => artifacts::summary,
        ("Summary", "generate") => artifacts::generate_summary,
        ("Transcript", "find") => artifacts::transcript,
        ("Recording", "all") => recordings::all,
        ("Recording", "find") => recordings::find,
        ("Recording", "find_active") => recordings::find_active,
        ("Recording", "create") => recordings::create,
        ("Recording", "start_tracks") => recordings::start_tracks,
        ("Recording", "pause" | "resume" | "stop") => recordings::act,
        ("Livestream", "all") => livestreams::all,
        ("Livestream", "find" | "overview") => livestreams::find,
        ("Livestream", "create") => livestreams::create,
        ("Livestream", "active_session") => livestreams::find_active_session,
        ("LivestreamSession", "all") => livestream_sessions::all,
        ("LivestreamSession", "find") => livestream_sessions::find,
        ("Webhook", "all") => webhooks::all,
        ("Webhook", "events") => webhooks::events,
        ("Webhook", "find") => webhooks::find,
        ("Webhook", "create") => webhooks::create,
        ("Webhook", "update") => webhooks::update,
        ("Webhook", "replace") => webhooks::replace,
        ("Webhook", "destroy") => webhooks::destroy,
        ("Analytics", "daily") => analytics::daily,
        ("Analytics", "daily_livestreams") => analytics::daily_livestreams,
        ("Analytics", "livestreams") => analytics::livestreams,
        _ => return None,
    })
}

impl Call {
    fn reply(&self, payload: impl Into<Value>) -> Reply {
        self.reply_with(StatusCode::OK, payload)
    }

    fn reply_with(&self, status: StatusCode, payload: impl Into<Value>) -> Reply {
        Reply::payload(status, self.descriptor.envelope, self.operation.key, payload.into())
    }

    /// Returns the requested page of a list.
    fn page<'r>(&self, records: Vec<&'r Record>) -> Result<Page<&'r Record>, ApiError> {
        Page::cut(&self.query, self.descriptor.paging, records)
    }

    /// Responds with the items of a page, without the attributes in `hidden`.
    fn items(&self, page: &Page<&Record>, hidden: &[&str]) -> Reply {
        self.reply(page.items.iter().map(|record| record.without(hidden).into()).collect::<Vec<Value>>())
    }

    /// Responds with the requested page of a list, with `paging` beside the items.
    fn list(&self, records: Vec<&Record>, hidden: &[&str]) -> Result<Reply, ApiError> {
        let page = self.page(records)?;
        Ok(self.items(&page, hidden).paging_beside(self.descriptor.envelope, page.paging()))
    }

    /// Responds with a list that is documented as one object with `paging` among its attributes.
    ///
    /// The documents do not show any other number of items. Here, none or several items are an array with `paging` beside it.
    fn one_or_many(&self, page: &Page<&Record>, show: impl Fn(&Record) -> Map<String, Value>) -> Reply {
        let envelope = self.descriptor.envelope;
        match page.items.as_slice() {
            [only] if page.total == 1 => self.reply(show(only)).paging_inside(envelope, page.paging()),
            items => {
                let items: Vec<Value> = items.iter().map(|record| show(record).into()).collect();
                self.reply(items).paging_beside(envelope, page.paging())
            }
        }
    }

    /// Returns the id of the resource itself in the path.
    fn id(&self) -> &str {
        self.descriptor.id.as_ref().map_or("", |identity| self.ids.get(identity.param))
    }

    /// Returns the id of the app in the path. The app must exist.
    fn app(&self, store: &Store) -> Result<&str, ApiError> {
        let app = self.ids.get("app_id");
        store.get(APP, &[], app).map(|_| app).ok_or_else(|| ApiError::not_found("app"))
    }

    /// Returns the meeting in the path.
    fn meeting<'s>(&self, store: &'s Store) -> Result<&'s Record, ApiError> {
        let app = self.app(store)?;
        store.get(MEETING, &[app], self.ids.get("meeting_id")).ok_or_else(|| ApiError::not_found("meeting"))
    }

    /// Returns the session in the path.
    fn session<'s>(&self, store: &'s Store) -> Result<&'s Record, ApiError> {
        let app = self.app(store)?;
        store.get(SESSION, &[app], self.ids.get("session_id")).ok_or_else(|| ApiError::not_found("session"))
    }
}

#[cfg(test)]
mod tests {
    use rtk::realtime_kit::RESOURCES;

    #[test]
    fn handler_exists_for_every_declared_operation() {
        for descriptor in RESOURCES {
            for operation in descriptor.operations {
                let exists = super::handler(descriptor.name, operation.name).is_some();
                assert!(exists, "{}::{}", descriptor.name, operation.name);
            }
        }
    }
}
