//! What a session leaves behind: its chat, its summary, its transcript. A session that is still live has none
//! of them, and some that ended have no summary until one is asked for.
//!
//! The addresses lead nowhere on purpose (`.invalid` is reserved for that): no test should download anything.

use serde_json::{Map, json};

use super::Call;
use crate::api::SUMMARY;
use crate::clock::{DAY, after};
use crate::reply::{Refusal, Reply};
use crate::store::{Record, Store};

const HOST: &str = "https://downloads.sandbox.invalid";

/// Chats, and transcripts with them, are kept for seven days.
const KEPT: i64 = 7 * DAY;

pub(super) fn chat(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let session = ended(store, call, "chat")?;
    Ok(call.reply(json!({
        "chat_download_url": format!("{HOST}/chat/{}.csv", session.id()),
        "chat_download_url_expiry": expiry(session),
    })))
}

pub(super) fn summary(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let session = ended(store, call, "summary")?;
    let place = [call.app(store)?, session.id()];
    store.get(SUMMARY, &place, session.id()).ok_or_else(|| Refusal::not_found("summary"))?;
    Ok(call.reply(json!({
        "sessionId": session.id(),
        "summaryDownloadUrl": format!("{HOST}/summary/{}.txt", session.id()),
        "summaryDownloadUrlExpiry": expiry(session),
    })))
}

/// Snake case, unlike the summary at the same path.
pub(super) fn generate_summary(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let session = ended(store, call, "transcript")?.id().to_owned();
    let app = call.app(store)?.to_owned();
    sum_up(store, &app, &session);
    Ok(call.reply(json!({ "session_id": session, "status": "IN_PROGRESS" })))
}

/// From now on the session has a summary: the sandbox writes it at once.
pub(crate) fn sum_up(store: &mut Store, app: &str, session: &str) {
    let place = [app, session];
    if store.get(SUMMARY, &place, session).is_none() {
        store.insert(SUMMARY, Record::new(&place, session.to_owned(), Map::new()));
    }
}

pub(super) fn transcript(store: &mut Store, call: &Call) -> Result<Reply, Refusal> {
    let format = call.query.one_of("format", &["SRT", "VTT", "JSON", "CSV"])?.unwrap_or("CSV");
    let session = ended(store, call, "transcript")?;
    Ok(call.reply(json!({
        "sessionId": session.id(),
        "transcript_download_url": format!("{HOST}/transcript/{}.{}", session.id(), format.to_lowercase()),
        "transcript_download_url_expiry": expiry(session),
    })))
}

fn ended<'s>(store: &'s Store, call: &Call, what: &str) -> Result<&'s Record, Refusal> {
    let session = call.session(store)?;
    if session.text("status") == "ENDED" { Ok(session) } else { Err(Refusal::not_found(what)) }
}

fn expiry(session: &Record) -> String {
    after(session.text("ended_at"), KEPT)
}
