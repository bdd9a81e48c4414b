//! Livestreams: channels to which a meeting or other software sends video.
//!
//! ```text
//! POST livestreams                 201   a channel without a meeting: it stays IDLE, since nothing sends video to it
//! POST meetings/{}/livestreams     201   a channel for the meeting and a broadcast on it: INVOKED, then LIVE when read again
//! POST …/active-livestream/stop    200   IDLE again; 404 if the meeting is not broadcast
//! ```
//!
//! The list is documented as one object with `paging` among its attributes. The documents do not show two items: see
//! [`Call::one_or_many`].

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::{Call, livestream_json};
use crate::realtimekit::filter::Window;
use crate::realtimekit::model::livestream as model;
use crate::realtimekit::names::LIVESTREAM;
use crate::store::{Record, Store};
use crate::wire::body::{self, Field};
use crate::wire::{ApiError, Page, Reply};

const STATUSES: &[&str] = &["LIVE", "IDLE", "ERRORED", "INVOKED"];
pub(super) const NAME: Field = Field::text("name").nullable();

/// `sort_order` is `DSC` here, where other lists have `DESC`.
pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let query = &call.query;
    let window = Window::read(query)?;
    let status = query.one_of("status", STATUSES)?;
    let without_meetings = query.flag("exclude_meetings")?;
    let order = query.one_of("sort_order", &["ASC", "DSC"])?;
    let mut livestreams = store.within(LIVESTREAM, &[app]);
    livestreams.retain(|livestream| {
        window.contains(livestream, "created_at")
            && status.is_none_or(|status| livestream.text("status") == status)
            && !(without_meetings && livestream.get("meeting_id").is_string())
    });
    // The store keeps them in order of creation.
    if order == Some("DSC") {
        livestreams.reverse();
    }
    let page = call.page(livestreams)?;
    let reply = call.one_or_many(&page, livestream_json::plain);
    let ids: Vec<String> = page.items.iter().map(|livestream| livestream.id().to_owned()).collect();
    for id in ids {
        model::progress(store, app, &id);
    }
    Ok(reply)
}

/// Returns a livestream with one of its broadcasts, newest first. `page_no` selects the broadcast; `per_page` has no effect.
///
/// Two operations share this response: one reads all of it, the other the livestream only. The payload is therefore not nested at
/// the key of the operation.
pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let livestream = livestream(store, call)?;
    let page = Page::one_by_one(&call.query, call.descriptor.paging, model::broadcasts(store, app, livestream.id()))?;
    let mut data = Map::from_iter([("livestream".to_owned(), Value::Object(livestream_json::plain(livestream)))]);
    if let Some(broadcast) = page.items.first() {
        data.insert("session".to_owned(), livestream_json::broadcast(broadcast).into());
    }
    let envelope = call.descriptor.envelope;
    let reply = Reply::payload(StatusCode::OK, envelope, "", data.into()).paging_inside(envelope, page.paging());
    model::progress(store, app, call.id());
    Ok(reply)
}

pub(super) fn find_active_session(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let livestream = livestream(store, call)?;
    let broadcast =
        model::broadcasts(store, app, livestream.id()).into_iter().find(|broadcast| model::is_running(broadcast));
    let broadcast = broadcast.ok_or_else(|| ApiError::not_found("active livestream session"))?;
    let reply = call.reply(json!({
        "livestream": livestream_json::plain(livestream),
        "session": livestream_json::active_broadcast(broadcast),
    }));
    model::progress(store, app, call.id());
    Ok(reply)
}

/// The body is required, but has only optional keys: an empty body equals `{}`.
pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let mut sent = body::read(&call.body, &[NAME])?;
    let now = store.now();
    let livestream = model::new(app, store.rng.uuid(), &now, sent.remove("name"), Value::Null);
    let shown = livestream_json::created(&livestream);
    store.insert(LIVESTREAM, livestream);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

fn livestream<'s>(store: &'s Store, call: &Call) -> Result<&'s Record, ApiError> {
    let app = call.app(store)?;
    store.get(LIVESTREAM, &[app], call.id()).ok_or_else(|| ApiError::not_found("livestream"))
}
