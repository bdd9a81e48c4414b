//! What the operations do. One function for each, found by the names of its resource and of itself; a declaration without
//! one answers 501, which a test of this crate rules out for what is served today.

mod active_session;
mod analytics;
mod apps;
pub(crate) mod artifacts;
mod livestream_sessions;
pub(crate) mod livestreams;
pub(crate) mod meetings;
pub(crate) mod participants;
pub(crate) mod presets;
mod recording_config;
pub(crate) mod recordings;
pub(crate) mod session_participants;
mod sessions;
mod webhooks;

use bytes::Bytes;
use http::StatusCode;
use rtk::descriptor::{Descriptor, Operation};
use serde_json::{Map, Value};

use crate::api::{APP, MEETING, SESSION};
use crate::paging::Page;
use crate::query::Query;
use crate::reply::{Refusal, Reply};
use crate::router::Ids;
use crate::store::{Record, Store};

pub(crate) type Handler = fn(&mut Store, &Call) -> Result<Reply, Refusal>;

/// One request that found its operation.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) descriptor: &'static Descriptor,
    pub(crate) operation: &'static Operation,
    pub(crate) ids: Ids,
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
        ("Meeting", "active_livestream") => livestreams::of_meeting_active,
        ("Meeting", "livestreams") => livestreams::of_meeting,
        ("Meeting", "start_livestream") => livestreams::start,
        ("Meeting", "stop_livestream") => livestreams::stop,
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

    /// The part of a list that is asked for.
    fn page<'r>(&self, records: Vec<&'r Record>) -> Result<Page<&'r Record>, Refusal> {
        Page::cut(&self.query, self.descriptor.paging, records)
    }

    /// One page, each record shown without some of its attributes.
    fn items(&self, page: &Page<&Record>, hidden: &[&str]) -> Reply {
        self.reply(page.items.iter().map(|record| record.without(hidden).into()).collect::<Vec<Value>>())
    }

    fn list(&self, records: Vec<&Record>, hidden: &[&str]) -> Result<Reply, Refusal> {
        let page = self.page(records)?;
        Ok(self.items(&page, hidden).paging_beside(self.descriptor.envelope, page.paging()))
    }

    /// A list that is documented as one object with `paging` among its attributes. No document says what another number of
    /// them looks like: a list here, with `paging` beside it, which is what the paging parameters are for.
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

    /// The id of the member in the path.
    fn id(&self) -> &str {
        self.descriptor.id.as_ref().map_or("", |identity| self.ids.get(identity.param))
    }

    /// The id of the app in the path, which must be there.
    fn app(&self, store: &Store) -> Result<&str, Refusal> {
        let app = self.ids.get("app_id");
        store.get(APP, &[], app).map(|_| app).ok_or_else(|| Refusal::not_found("app"))
    }

    fn meeting<'s>(&self, store: &'s Store) -> Result<&'s Record, Refusal> {
        let app = self.app(store)?;
        store.get(MEETING, &[app], self.ids.get("meeting_id")).ok_or_else(|| Refusal::not_found("meeting"))
    }

    fn session<'s>(&self, store: &'s Store) -> Result<&'s Record, Refusal> {
        let app = self.app(store)?;
        store.get(SESSION, &[app], self.ids.get("session_id")).ok_or_else(|| Refusal::not_found("session"))
    }
}

#[cfg(test)]
mod tests {
    use rtk::realtime_kit::RESOURCES;

    #[test]
    fn every_declared_operation_is_served() {
        for descriptor in RESOURCES {
            for operation in descriptor.operations {
                let served = super::handler(descriptor.name, operation.name).is_some();
                assert!(served, "{}::{}", descriptor.name, operation.name);
            }
        }
    }
}
