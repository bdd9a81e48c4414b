//! Livestreams: channels that video is sent to, by somebody's own software or from a meeting.
//!
//! ```text
//! POST livestreams                 201   a channel by itself: IDLE, and so it stays, since nobody sends anything to it
//! POST meetings/{}/livestreams     201   a channel for the meeting and a broadcast on it: INVOKED, LIVE when it is read again
//! POST …/active-livestream/stop    200   IDLE again; 404 where nothing is broadcast
//! ```
//!
//! The list is documented as one object with `paging` among its attributes. No document says what two look like: see
//! [`Call::one_or_many`].

pub(crate) mod meetings;
mod show;

pub(super) use meetings::{of_meeting, of_meeting_active, start, stop};

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::Call;
use crate::api::{LIVESTREAM, LIVESTREAM_SESSION};
use crate::body::{self, Field};
use crate::clock::after;
use crate::filter::Window;
use crate::paging::Page;
use crate::reply::{Refusal, Reply};
use crate::rng::Rng;
use crate::store::{Record, Store};

const STATUSES: &[&str] = &["LIVE", "IDLE", "ERRORED", "INVOKED"];
const NAME: Field = Field::text("name").nullable();

/// `DSC`, where all other lists say `DESC`.
pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let query = &call.query;
    let window = Window::read(query)?;
    let status = query.one_of("status", STATUSES)?;
    let without_meetings = query.flag("exclude_meetings")?;
    let order = query.one_of("sort_order", &["ASC", "DSC"])?;
    let mut livestreams = store.within(LIVESTREAM, &[app]);
    livestreams.retain(|livestream| {
        window.holds(livestream, "created_at")
            && status.is_none_or(|status| livestream.text("status") == status)
            && !(without_meetings && livestream.get("meeting_id").is_string())
    });
    // They are kept in the order in which they were made.
    if order == Some("DSC") {
        livestreams.reverse();
    }
    let page = call.page(livestreams)?;
    let reply = call.one_or_many(&page, show::plain);
    let ids: Vec<String> = page.items.iter().map(|livestream| livestream.id().to_owned()).collect();
    for id in ids {
        move_on(store, app, &id);
    }
    Ok(reply)
}

/// With one of its broadcasts, the newest first: `page_no` says which, and `per_page` cannot say that there is more than one.
/// A declaration may read this answer as a whole or the livestream alone, so that its key is not the operation's.
pub(super) fn find(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let livestream = livestream(store, call)?;
    let page = Page::one_by_one(&call.query, call.descriptor.paging, broadcasts(store, app, livestream.id()))?;
    let mut data = Map::from_iter([("livestream".to_owned(), Value::Object(show::plain(livestream)))]);
    if let Some(broadcast) = page.items.first() {
        data.insert("session".to_owned(), show::broadcast(broadcast).into());
    }
    let envelope = call.descriptor.envelope;
    let reply = Reply::payload(StatusCode::OK, envelope, "", data.into()).paging_inside(envelope, page.paging());
    move_on(store, app, call.id());
    Ok(reply)
}

pub(super) fn find_active_session(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let livestream = livestream(store, call)?;
    let broadcast = broadcasts(store, app, livestream.id()).into_iter().find(|broadcast| is_active(broadcast));
    let broadcast = broadcast.ok_or_else(|| Refusal::not_found("active livestream session"))?;
    let reply = call.reply(json!({
        "livestream": show::plain(livestream),
        "session": show::active_broadcast(broadcast),
    }));
    move_on(store, app, call.id());
    Ok(reply)
}

/// The body is required, and all that can be in it is not: an empty one is as good as `{}`.
pub(super) fn create(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let app = call.app(store)?;
    let mut sent = body::read(&call.body, &[NAME])?;
    let now = store.now();
    let livestream = new(app, store.rng.uuid(), &now, sent.remove("name"), Value::Null);
    let shown = show::created(&livestream);
    store.insert(LIVESTREAM, livestream);
    Ok(call.reply_with(StatusCode::CREATED, shown))
}

/// A livestream as it is when it is made; the seed makes its own in the same way. Its key and its address follow from its id.
pub(crate) fn new(app: &str, id: String, now: &str, name: Option<Value>, meeting: Value) -> Record {
    let key = Rng::of_text(&format!("stream key of {id}")).uuid();
    let mut livestream = Record::new(&[app], id, Map::new());
    livestream.set("name", name.unwrap_or_default());
    livestream.set("meeting_id", meeting);
    livestream.set("status", "IDLE");
    livestream.set("disabled", false);
    livestream.set("ingest_server", "rtmps://live.sandbox.invalid:443/live/");
    livestream.set("stream_key", key);
    livestream.set("playback_url", format!("https://playback.sandbox.invalid/{}/video.m3u8", livestream.id()));
    livestream.set("created_at", now);
    livestream.set("updated_at", now);
    livestream
}

fn livestream<'s>(store: &'s Store, call: &Call) -> Result<&'s Record, Refusal> {
    let app = call.app(store)?;
    store.get(LIVESTREAM, &[app], call.id()).ok_or_else(|| Refusal::not_found("livestream"))
}

/// The newest first.
fn broadcasts<'s>(store: &'s Store, app: &str, livestream: &str) -> Vec<&'s Record> {
    let broadcasts = store.within(LIVESTREAM_SESSION, &[app]).into_iter().rev();
    broadcasts.filter(|broadcast| broadcast.text("livestream_id") == livestream).collect()
}

fn is_active(broadcast: &Record) -> bool {
    broadcast.get("stopped_time").is_null()
}

/// What an answer that was read leaves behind: a broadcast that was asked for has begun, a second later.
fn move_on(store: &mut Store, app: &str, id: &str) {
    let Some(livestream) = store.get_mut(LIVESTREAM, &[app], id) else { return };
    if livestream.text("status") != "INVOKED" {
        return;
    }
    livestream.set("status", "LIVE");
    let active = broadcasts(store, app, id).into_iter().find(|broadcast| is_active(broadcast));
    let Some(broadcast) = active.map(|broadcast| broadcast.id().to_owned()) else { return };
    if let Some(broadcast) = store.get_mut(LIVESTREAM_SESSION, &[app], &broadcast) {
        let started = after(broadcast.text("invoked_time"), 1);
        broadcast.set("updated_at", started.as_str());
        broadcast.set("started_time", started);
    }
}
