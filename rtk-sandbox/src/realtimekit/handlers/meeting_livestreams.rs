//! Livestreams of a meeting.

use http::StatusCode;
use serde_json::{Map, json};

use super::livestreams::NAME;
use super::{Call, livestream_json, meetings};
use crate::realtimekit::model::livestream as model;
use crate::realtimekit::names::LIVESTREAM_SESSION;
use crate::store::Store;
use crate::wire::body::{self, Field};
use crate::wire::{ApiError, Page, Reply};

const FIELDS: &[Field] = &[NAME, Field::fields("video_config", &[Field::count("width"), Field::count("height")])];

/// Returns all livestreams of a meeting with one of their broadcasts, newest first. `page_no` selects the broadcast.
pub(super) fn all(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    let livestreams = model::of_meeting(store, app, meeting);
    let ids: Vec<String> = livestreams.iter().map(|livestream| livestream.id().to_owned()).collect();
    let mut broadcasts = store.within(LIVESTREAM_SESSION, &[app]);
    broadcasts.retain(|broadcast| ids.iter().any(|id| id == broadcast.text("livestream_id")));
    broadcasts.reverse();
    let page = Page::one_by_one(&call.query, call.descriptor.paging, broadcasts)?;
    let shown: Vec<_> = livestreams.into_iter().map(livestream_json::in_meeting).collect();
    let mut data = Map::from_iter([("livestreams".to_owned(), json!(shown))]);
    if let Some(broadcast) = page.items.first() {
        data.insert("sessions".to_owned(), livestream_json::broadcast_of_meeting(broadcast).into());
    }
    let reply = call.reply(data).paging_inside(call.descriptor.envelope, page.paging());
    for id in ids {
        model::progress(store, app, &id);
    }
    Ok(reply)
}

pub(super) fn find_active(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id());
    let active = model::active(store, app, meeting).ok_or_else(not_found)?;
    let id = active.id().to_owned();
    let reply = call.reply(livestream_json::of_meeting(active));
    model::progress(store, app, &id);
    Ok(reply)
}

/// Starts a livestream. A meeting has one at a time: the service was observed to respond with 400 while another one ends.
pub(super) fn start(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let app = call.app(store)?;
    let meeting = call.meeting(store)?;
    let mut sent = body::read(&call.body, FIELDS)?;
    meetings::check_active(meeting, "it cannot be broadcast")?;
    if model::active(store, app, meeting.id()).is_some() {
        return Err(ApiError::bad_request("The meeting is already being broadcast"));
    }
    let meeting = meeting.id().to_owned();
    let now = store.now();
    let livestream = model::begin(store, app, &meeting, sent.remove("name"), &now);
    Ok(call.reply_with(StatusCode::CREATED, livestream_json::started(&livestream)))
}

pub(super) fn stop(store: &mut Store, call: &Call) -> Result<Reply, ApiError> {
    let (app, meeting) = (call.app(store)?, call.meeting(store)?.id().to_owned());
    model::active(store, app, &meeting).ok_or_else(not_found)?;
    let now = store.now();
    model::end(store, app, &meeting, &now);
    Ok(call.reply(json!({ "message": "The livestream is stopped" })))
}

fn not_found() -> ApiError {
    ApiError::not_found("active livestream")
}
