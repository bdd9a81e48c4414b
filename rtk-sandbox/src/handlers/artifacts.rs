//! What a session leaves behind: its chat, its summary, its transcript. A session that is still live has none of them, and
//! one that ended has what its meeting asked for, until more is asked for.
//!
//! They are links to the sandbox itself. No document says how long one lives: here it is made when it is asked for, and
//! works for seven days and until the hour is full.

use serde_json::{Map, json};

use super::Call;
use crate::api::{SUMMARY, TRANSCRIPT};
use crate::downloads::{self, File, Format, link};
use crate::reply::{Refusal, Reply};
use crate::store::{Record, Store};

pub(super) fn chat(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, session) = (call.app(store)?, ended(store, call, "chat")?.id());
    let expiry = downloads::expiry(store);
    Ok(call.reply(json!({
        "chat_download_url": link(store, File::Chat, app, session, &expiry),
        "chat_download_url_expiry": expiry,
    })))
}

pub(super) fn summary(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let (app, session) = (call.app(store)?, ended(store, call, "summary")?.id());
    has(store, SUMMARY, app, session)?;
    let expiry = downloads::expiry(store);
    Ok(call.reply(json!({
        "sessionId": session,
        "summaryDownloadUrl": link(store, File::Summary, app, session, &expiry),
        "summaryDownloadUrlExpiry": expiry,
    })))
}

/// Snake case, unlike the summary at the same path. What is summed up is the transcript, so there must be one.
pub(super) fn generate_summary(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let session = ended(store, call, "transcript")?.id().to_owned();
    let app = call.app(store)?.to_owned();
    has(store, TRANSCRIPT, &app, &session)?;
    leave(store, SUMMARY, &app, &session);
    Ok(call.reply(json!({ "session_id": session, "status": "IN_PROGRESS" })))
}

/// From now on the session has it: the sandbox writes both `SUMMARY` and `TRANSCRIPT` at once.
pub(crate) fn leave(store: &mut Store, what: &'static str, app: &str, session: &str) {
    let place = [app, session];
    if store.get(what, &place, session).is_none() {
        store.insert(what, Record::new(&place, session.to_owned(), Map::new()));
    }
}

pub(super) fn transcript(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let format = match call.query.one_of("format", &["SRT", "VTT", "JSON", "CSV"])? {
        Some("SRT") => Format::Srt,
        Some("VTT") => Format::Vtt,
        Some("JSON") => Format::Json,
        _ => Format::Csv,
    };
    let (app, session) = (call.app(store)?, ended(store, call, "transcript")?.id());
    has(store, TRANSCRIPT, app, session)?;
    let expiry = downloads::expiry(store);
    Ok(call.reply(json!({
        "sessionId": session,
        "transcript_download_url": link(store, File::Transcript(format), app, session, &expiry),
        "transcript_download_url_expiry": expiry,
    })))
}

fn has(store: &Store, what: &str, app: &str, session: &str) -> Result<(), Refusal> {
    let left = store.get(what, &[app, session], session);
    left.map(|_| ()).ok_or_else(|| Refusal::not_found(&what.to_lowercase()))
}

fn ended<'s>(store: &'s Store, call: &Call, what: &str) -> Result<&'s Record, Refusal> {
    let session = call.session(store)?;
    if session.text("status") == "ENDED" { Ok(session) } else { Err(Refusal::not_found(what)) }
}
